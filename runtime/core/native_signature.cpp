// Parsing of native functions' signatures: "split(self, /, sep=None, maxsplit=-1)".
#include "runtime/core/native_signature.h"

#include <cstring>
#include <string_view>

#include "runtime/object/leaks.h"
#include "runtime/object/memory.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

constexpr std::string_view async_prefix = "async ";

struct SignatureReader {
  explicit SignatureReader(const NativeMethod& row) : next(row.signature + (is_async(row) ? async_prefix.size() : 0)) {
    std::string_view first = name();
    if (*next == '.') owner = first, ++next;
    else next = first.data();
  }

  const char* next;
  std::string_view owner;  // "BaseEventLoop.call_soon(self, …)": of the class that CPython has the method in; or empty

  static bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }
  void skip_space() { while (*next == ' ' || *next == '\n') ++next; }
  std::string_view name() {
    const char* start = next;
    while (is_name(*next)) ++next;
    return {start, static_cast<std::size_t>(next - start)};
  }
  // Past a default value: up to the comma or parenthesis that ends the parameter.
  void skip_default() {
    int depth = 0;
    for (char quote = 0; *next; ++next) {
      if (quote) {
        if (*next == quote) quote = 0;
        continue;
      }
      if (*next == '\'' || *next == '"') quote = *next;
      else if (*next == '(' || *next == '[' || *next == '{') ++depth;
      else if (depth == 0 && (*next == ',' || *next == ')')) return;
      else if (*next == ')' || *next == ']' || *next == '}') --depth;
    }
  }
};

std::size_t count_commas(const char* text) {
  std::size_t count = 1;
  for (; *text; ++text) count += *text == ',';
  return count;
}

NativeSignature* parse(const NativeMethod& row, bool is_method) {
  auto* signature = static_cast<NativeSignature*>(allocate_buffer(sizeof(NativeSignature)));
  if (!signature) return nullptr;
  keep_for_good(signature);  // bound methods share it
  std::memset(signature, 0, sizeof *signature);
  signature->var_positional = signature->var_keyword = -1;
  std::size_t capacity = count_commas(row.signature);
  signature->names = static_cast<Word*>(allocate_buffer(capacity * sizeof(Word)));
  signature->optional = static_cast<bool*>(allocate_buffer(capacity));
  SignatureReader reader(row);
  signature->name = reader.next;
  signature->name_length = static_cast<std::uint16_t>(reader.name().size());
  if (*reader.next == '(') ++reader.next;
  signature->text = reader.next;
  bool keyword_only = false, first = true, needs_keywords = false;
  for (;;) {
    reader.skip_space();
    if (*reader.next == ')' || !*reader.next) break;
    if (*reader.next == ',') { ++reader.next; continue; }
    if (*reader.next == '/') { signature->positional_only = signature->positional; ++reader.next; continue; }
    int stars = 0;
    while (*reader.next == '*') { ++stars; ++reader.next; }
    std::string_view name = reader.name();
    if (stars == 1 && name.empty()) { keyword_only = true; continue; }
    if (first && is_method && !stars && row.kind != MethodKind::static_) {
      signature->has_self = true;
      first = false;
      if (*reader.next == '=') reader.skip_default();
      continue;
    }
    first = false;
    int place = signature->places++;
    signature->names[place] = intern_literal(name);
    reader.skip_space();
    bool optional = *reader.next == '=';
    if (optional) { ++reader.next; reader.skip_default(); }
    signature->optional[place] = optional || stars;
    if (stars == 1) { signature->var_positional = static_cast<std::int16_t>(place); keyword_only = true; }
    else if (stars == 2) signature->var_keyword = static_cast<std::int16_t>(place);
    else if (keyword_only) { ++signature->keyword_only; needs_keywords |= !optional; }
    else { ++signature->positional; if (!optional) ++signature->required; }
  }
  signature->plain = signature->places == signature->positional;
  signature->direct = signature->var_positional < 0 && signature->var_keyword < 0 && !needs_keywords;
  return signature;
}

}  // namespace

const NativeSignature* native_signature(NativeFunction* function) noexcept {
  if (!function->signature) function->signature = parse(*function->row, function->owner != nullptr);
  return function->signature;
}

bool is_async(const NativeMethod& row) noexcept { return std::string_view(row.signature).starts_with(async_prefix); }

Owned native_row_name(const NativeMethod& row) noexcept {
  SignatureReader reader(row);
  return intern_literal(reader.name());
}

Owned native_function_name(const NativeFunction* function) noexcept { return native_row_name(*function->row); }

Owned native_function_qualname(const NativeFunction* function) noexcept {
  SignatureReader reader(*function->row);
  std::string_view name = reader.name();
  if (!function->owner) return intern_literal(name);
  if (!reader.owner.empty())
    return str_printf("%.*s.%.*s", static_cast<int>(reader.owner.size()), reader.owner.data(), static_cast<int>(name.size()), name.data());
  return str_printf("%s.%.*s", function->owner->name, static_cast<int>(name.size()), name.data());
}

}  // namespace coil
