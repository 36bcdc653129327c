// "Did you mean: 'x'?": the nearest name by edit distance.
#include <cstring>
#include <utility>

#include "runtime/core/attribute.h"
#include "runtime/core/builtin_names.h"
#include "runtime/core/function.h"
#include "runtime/core/module_registry.h"
#include "runtime/core/name.h"
#include "runtime/core/traceback_text.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/list.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

constexpr std::size_t longest_name = 40, most_candidates = 750;
constexpr int move_cost = 2, case_cost = 1;

int substitution_cost(unsigned char a, unsigned char b) {
  if ((a & 31) != (b & 31)) return move_cost;
  if (a == b) return 0;
  if ('A' <= a && a <= 'Z') a = static_cast<unsigned char>(a + 32);
  if ('A' <= b && b <= 'Z') b = static_cast<unsigned char>(b + 32);
  return a == b ? case_cost : move_cost;
}

// The weighted edit distance, or more than `limit`.
int distance(std::string_view a, std::string_view b, int limit) {
  if (a == b) return 0;
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  if (a.empty() || b.empty()) return static_cast<int>(a.size() + b.size()) * move_cost;
  if (a.size() > longest_name || b.size() > longest_name) return limit + 1;
  if (b.size() < a.size()) std::swap(a, b);
  if (static_cast<int>(b.size() - a.size()) * move_cost > limit) return limit + 1;
  int row[longest_name + 1];
  for (std::size_t index = 0; index < a.size(); ++index) row[index] = static_cast<int>(index + 1) * move_cost;
  int result = 0;
  for (std::size_t line = 0; line < b.size(); ++line) {
    int previous = result = static_cast<int>(line) * move_cost, minimum = 1 << 30;
    for (std::size_t index = 0; index < a.size(); ++index) {
      int substitute = previous + substitution_cost(static_cast<unsigned char>(b[line]), static_cast<unsigned char>(a[index]));
      previous = row[index];
      int insert_or_delete = (result < previous ? result : previous) + move_cost;
      result = insert_or_delete < substitute ? insert_or_delete : substitute;
      row[index] = result;
      if (result < minimum) minimum = result;
    }
    if (minimum > limit) return limit + 1;
  }
  return result;
}

// The best of the names offered so far.
class Search {
 public:
  explicit Search(std::string_view wanted) : wanted_(wanted) {}
  void offer(std::string_view name) {
    if (name == wanted_ || name.size() > sizeof best_ - 1) return;
    int limit = static_cast<int>(name.size() + wanted_.size() + 3) * move_cost / 6;
    if (limit > best_distance_ - 1) limit = best_distance_ - 1;
    int actual = distance(wanted_, name, limit);
    if (actual > limit) return;
    best_distance_ = actual;
    std::memcpy(best_, name.data(), name.size());
    best_[name.size()] = 0;
  }
  bool found() const { return best_[0]; }
  Owned result() const { return found() ? str_printf(". Did you mean: '%s'?", best_) : 0; }

 private:
  std::string_view wanted_;
  char best_[128] = "";
  int best_distance_ = 1 << 30;
};

void offer_attributes(Search& search, Word object) {
  Word names = call_method(object, "__dir__");
  if (names && is_list(names) && list_count(names) <= most_candidates && list_sort(names, 0, false)) {
    for (std::size_t index = 0; index < list_count(names); ++index) {
      Word name = list_items(names)[index];
      if (!is_str(name)) continue;
      Utf8 text(name);
      search.offer(text.view());
    }
  }
  release_nullable(names);
  if (error_pending()) clear_error();
}

// Where the name wasn't found: the function's parameters; if none of them is near the module's globals; then the built-in names.
void offer_names(Search& search, Word exception) {
  Word entry = exception_traceback(exception);
  if (!entry) return;
  while (as<Traceback>(entry)->next) entry = as<Traceback>(entry)->next;
  const Code* code = as<Traceback>(entry)->location->code;
  for (int place = 0; place < code->signature.places(); ++place) search.offer(code->signature.names[place]);
  if (search.found()) return;
  const ModuleInfo* module = module_of_file(code->file);
  for (std::size_t index = 0; module && index < module->global_count; ++index)
    if (module->globals[index]) search.offer(module->global_names[index]);
  if (search.found()) return;
  for (int index = 0; index < builtin_name_count; ++index) {
    if (index == builtin_index_Ellipsis) search.offer("None");
    search.offer(builtin_names[index]);
    if (index == builtin_index_NotImplemented)
      for (const char* name : {"False", "True"}) search.offer(name);
  }
}

}  // namespace

Owned suggestion_for(Word exception) noexcept {
  bool attribute = is_instance(exception, AttributeError_type);
  if (!attribute && !is_instance(exception, NameError_type)) return 0;
  Word name = attribute ? as<AttributeError>(exception)->name : as<NameError>(exception)->name;
  if (!name || !is_str(name) || str_length(name) > longest_name) return 0;
  Word object = attribute ? as<AttributeError>(exception)->object : 0;
  if (attribute && !object) return 0;
  Utf8 text(name);
  Search search(text.view());
  if (attribute) offer_attributes(search, object);
  else offer_names(search, exception);
  return search.result();
}

}  // namespace coil
