// Calls of native functions: arguments to places, with the words that CPython uses for functions written in C. Those
// differ by how the function takes its arguments, so the shape of the signature chooses them:
//   nothing, one positional-only          "list.append() takes exactly one argument (0 given)"
//   several positional-only               "insert expected 2 arguments, got 1"
//   names                                 "split() takes at most 2 arguments (3 given)"
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "runtime/core/native_signature.h"
#include "runtime/core/errors.h"
#include "runtime/core/failure_places.h"
#include "runtime/core/state.h"
#include "runtime/object/dict.h"
#include "runtime/object/list.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

struct NativeCallee {
  NativeFunction* function;
  const NativeSignature* signature;
  Word self;

  int length() const { return signature->name_length; }
  const char* name() const { return signature->name; }
  bool only_positional() const {
    return signature->positional_only == signature->positional && !signature->keyword_only && signature->var_keyword < 0;
  }
};

const char* plural(std::size_t count) { return count == 1 ? "" : "s"; }

// "module.name" or "Type.name", as messages of functions without names of parameters show it.
Word raise_with_full_name(const NativeCallee& callee, const char* format, std::size_t given) {
  char prefix[200] = "";
  Word self = callee.function->self;
  if (Type* owner = callee.function->owner) {
    if (self) owner = is_type(self) ? as<Type>(self) : type_of(self);  // bound: a class method, or one of a subclass's instance
    std::snprintf(prefix, sizeof prefix, "%s.", owner->name);
  } else if (callee.function->module) {
    Utf8 module(callee.function->module);
    if (module.view() != "builtins") std::snprintf(prefix, sizeof prefix, "%s.", module.c_str());
  }
  char name[300];
  std::snprintf(name, sizeof name, "%s%.*s", prefix, callee.length(), callee.name());
  return raise(TypeError_type, format, name, given);
}

Word raise_count_positional_only(const NativeCallee& callee, std::size_t given) {
  const NativeSignature& signature = *callee.signature;
  std::size_t minimum = signature.required, maximum = signature.positional;
  bool unlimited = signature.var_positional >= 0;
  bool simple = !unlimited && callee.only_positional();
  if (simple && maximum == 0) return raise_with_full_name(callee, "%s() takes no arguments (%zu given)", given);
  if (simple && minimum == 1 && maximum == 1)
    return raise_with_full_name(callee, "%s() takes exactly one argument (%zu given)", given);
  std::size_t limit = given < minimum ? minimum : maximum;
  const char* bound = minimum == maximum && !unlimited ? "" : given < minimum ? "at least " : "at most ";
  return raise(TypeError_type, "%.*s expected %s%zu argument%s, got %zu", callee.length(), callee.name(), bound, limit,
               plural(limit), given);
}

Word raise_too_many(const NativeCallee& callee, std::size_t count, std::size_t keywords) {
  const NativeSignature& signature = *callee.signature;
  std::size_t all = signature.positional + signature.keyword_only;
  if (count + keywords > all && signature.var_keyword < 0)
    return raise(TypeError_type, "%.*s() takes %s %zu %sargument%s (%zu given)", callee.length(), callee.name(),
                 signature.required < all ? "at most" : "exactly", all, count == 0 ? "keyword " : "", plural(all),
                 count + keywords);
  if (signature.positional == 0)
    return raise(TypeError_type, "%.*s() takes no positional arguments", callee.length(), callee.name());
  return raise(TypeError_type, "%.*s() takes %s %zu positional argument%s (%zu given)", callee.length(), callee.name(),
               signature.required < signature.positional ? "at most" : "exactly",
               static_cast<std::size_t>(signature.positional), plural(signature.positional), count);
}

// The place of a keyword, -1: none.
int find_keyword(const NativeSignature& signature, Word name) {
  for (int place = signature.positional_only; place < signature.places; ++place) {
    if (place == signature.var_positional || place == signature.var_keyword) continue;
    if (signature.names[place] == name || str_equal(signature.names[place], name)) return place;
  }
  return -1;
}

Status check_required(const NativeCallee& callee, const Word* places, std::size_t count) {
  const NativeSignature& signature = *callee.signature;
  for (int place = 0; place < signature.places; ++place) {
    if (places[place] || signature.optional[place]) continue;
    if (place < signature.positional_only) {
      if (signature.positional_only == signature.positional)
        return raise_count_positional_only(callee, count), false;
      return raise(TypeError_type, "%.*s() takes %s %d positional argument%s (%zu given)", callee.length(), callee.name(),
                   signature.required < signature.positional ? "at least" : "exactly", static_cast<int>(signature.positional_only),
                   plural(signature.positional_only), count), false;
    }
    return raise(TypeError_type, "%.*s() missing required argument '%U' (pos %d)", callee.length(), callee.name(),
                 signature.names[place], place + 1), false;
  }
  return true;
}

// Keywords that can't be: what is missing is said first, then what was given twice.
Status raise_wrong_keywords(const NativeCallee& callee, const Word* places, std::size_t count, Word twice, int twice_place, Word unknown) {
  if (!check_required(callee, places, count)) return false;
  if (twice)
    raise(TypeError_type, "argument for %.*s() given by name ('%U') and position (%d)", callee.length(), callee.name(), twice,
          twice_place + 1);
  else
    raise(TypeError_type, "'%U' is an invalid keyword argument for %.*s()", unknown, callee.length(), callee.name());
  return false;
}

// `arguments`: the `count` positional ones, then those of the keywords.
Status bind_keywords(const NativeCallee& callee, const Word* arguments, std::size_t count, Word keyword_names, Word* places) {
  const NativeSignature& signature = *callee.signature;
  Word twice = 0, unknown = 0;
  int twice_place = 0;
  for (std::size_t index = 0; index < tuple_count(keyword_names); ++index) {
    Word name = tuple_items(keyword_names)[index], value = arguments[count + index];
    int place = find_keyword(signature, name);
    if (place >= 0 && !places[place]) {
      places[place] = value;
    } else if (place >= 0) {
      if (!twice || place < twice_place) twice = name, twice_place = place;
    } else if (signature.var_keyword >= 0) {
      if (!dict_set(places[signature.var_keyword], name, value)) return false;
    } else if (!unknown) {
      unknown = name;
    }
  }
  return !(twice || unknown) || raise_wrong_keywords(callee, places, count, twice, twice_place, unknown);
}

// Fills `places` (zeroed). On success *args and **kwargs are owned, everything else is borrowed.
Status bind(const NativeCallee& callee, const Word* arguments, std::size_t count, Word keyword_names, Word* places) {
  const NativeSignature& signature = *callee.signature;
  std::size_t keywords = keyword_names ? tuple_count(keyword_names) : 0;
  if (keywords && callee.only_positional())
    return raise_with_full_name(callee, "%s() takes no keyword arguments", 0), false;
  std::size_t positional = count < signature.positional ? count : signature.positional;
  if (count > positional && signature.var_positional < 0) {
    if (callee.only_positional()) return raise_count_positional_only(callee, count), false;
    if (signature.positional_only == signature.positional && signature.positional)
      return raise_count_positional_only(callee, count), false;
    return raise_too_many(callee, count, keywords), false;
  }
  for (std::size_t index = 0; index < positional; ++index) places[index] = arguments[index];
  if (signature.var_positional >= 0) {
    places[signature.var_positional] = make_tuple(arguments + positional, count - positional);
    if (!places[signature.var_positional]) return false;
  }
  if (signature.var_keyword >= 0 && !(places[signature.var_keyword] = make_dict())) return false;
  if (keywords && !bind_keywords(callee, arguments, count, keyword_names, places)) return false;
  return check_required(callee, places, count);
}

}  // namespace

// What CPython says when the function is one in Python. True: nothing is wrong with the call.
static Status bind_as_python(const NativeFunction* function, const NativeSignature& signature, Word self, const Word* arguments,
                             std::size_t count, Word keyword_names) noexcept {
  // Places as functions of the source have them: self, positional ones, keyword-only ones.
  std::vector<std::string> names;
  Word defaults = make_list(), keyword_defaults = make_dict();
  if (signature.has_self) names.push_back("self");
  for (bool keyword_only : {false, true})
    for (int place = 0; place < signature.places; ++place) {
      bool behind = signature.var_positional >= 0 ? place > signature.var_positional : place >= signature.positional;
      if (place == signature.var_positional || place == signature.var_keyword || behind != keyword_only) continue;
      names.push_back(Utf8(signature.names[place]).c_str());
      if (!signature.optional[place]) continue;
      if (keyword_only) dict_set(keyword_defaults, signature.names[place], None());
      else list_append(defaults, None());
    }
  std::vector<const char*> texts;
  for (const std::string& name : names) texts.push_back(name.c_str());
  std::uint16_t own = signature.has_self;
  Code code = {"", "", nullptr, 0, CodeKind::function,
               {texts.data(), static_cast<std::uint16_t>(signature.positional_only ? signature.positional_only + own : 0),
                static_cast<std::uint16_t>(signature.positional + own), signature.keyword_only, signature.var_positional >= 0,
                signature.var_keyword >= 0},
               nullptr, nullptr};
  std::vector<Word> given;
  if (signature.has_self) given.push_back(self);
  std::size_t keywords = keyword_names ? tuple_count(keyword_names) : 0;
  given.insert(given.end(), arguments, arguments + count + keywords);
  std::vector<Word> places(static_cast<std::size_t>(code.signature.places()) + 1);
  Word qualname = native_function_qualname(function);
  Word tuple = list_count(defaults) ? make_tuple(list_items(defaults), list_count(defaults)) : 0;
  Status good = bind_arguments(code, qualname, tuple, keyword_defaults, given.data(), count + own, keyword_names, places.data());
  if (good)
    for (Word place : places) release_nullable(place);
  release_nullable(tuple);
  release_nullable(qualname);
  release_nullable(defaults);
  release_nullable(keyword_defaults);
  return good;
}

static Status bind_or_explain(const NativeCallee& callee, const Word* arguments, std::size_t count, Word keyword_names, Word* places) {
  if (bind(callee, arguments, count, keyword_names, places)) return true;
  if (!stands_for_python(callee.function)) return false;
  Word error = take_error();
  if (bind_as_python(callee.function, *callee.signature, callee.self, arguments, count, keyword_names)) restore_error(error);
  else release(error);
  return false;
}

bool stands_for_python(const NativeFunction* function) noexcept {
  constexpr std::string_view package = "asyncio.";
  if (function->owner) return std::string_view(function->owner->module).starts_with(package);
  return function->module && is_str(function->module) && Utf8(function->module).view().starts_with(package);
}

Status bind_constructor(Type& owner, const NativeMethod& row, const Word* arguments, std::size_t count, Word keyword_names,
                        Word* places) noexcept {
  static std::unordered_map<const NativeMethod*, NativeSignature*> known;
  NativeFunction function{};
  function.row = &row;
  function.owner = &owner;
  function.signature = known[&row];
  const NativeSignature* signature = native_signature(&function);
  if (!signature) return false;
  known[&row] = function.signature;
  std::memset(places, 0, signature->places * sizeof(Word));
  return bind_or_explain({&function, signature, None()}, arguments, count, keyword_names, places);
}

void keep_arguments(const NativeFunction* function, const Word* words, std::size_t count) noexcept {
  if (!error_pending() || !stands_for_python(function)) return;
  const Code* code = code_without_frame(state.error);
  std::string_view name(function->signature->name, function->signature->name_length);
  if (!code || code->name != name.substr(name.rfind('.') + 1)) return;
  if (Word frame = make_finished_frame(words, count)) give_frame(state.error, frame);
}

Word call_native(NativeFunction* function, Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  const NativeSignature* signature = native_signature(function);
  if (!signature) return 0;
  if (stack_exhausted()) return raise_recursion();
  Word* buffer = static_cast<Word*>(__builtin_alloca((signature->places + 2) * sizeof(Word)));
  Word* places = buffer;
  *places = self;
  if (signature->has_self) ++places;
  if (signature->plain && count == signature->places && !keyword_names && !signature->has_self)
    return run_native(function, arguments, count);
  if (signature->direct && !keyword_names && count >= signature->required && count <= signature->positional) {
    std::size_t place = 0;
    for (; place < count; ++place) places[place] = arguments[place];
    for (; place < signature->places; ++place) places[place] = 0;
    return run_native(function, buffer, signature->has_self + place);
  }
  std::memset(places, 0, signature->places * sizeof(Word));
  NativeCallee callee{function, signature, self};
  Word result = 0;
  if (bind_or_explain(callee, arguments, count, keyword_names, places))
    result = run_native(function, buffer, signature->has_self + signature->places);
  if (signature->var_positional >= 0) release_nullable(places[signature->var_positional]);
  if (signature->var_keyword >= 0) release_nullable(places[signature->var_keyword]);
  return result;
}

Word call_native_with_tuple(NativeFunction* function, Word arguments) noexcept {
  const NativeSignature* signature = native_signature(function);
  if (!signature) return 0;
  bool fits = signature->var_positional == 0 && !signature->has_self && signature->var_keyword < 0;
  for (int place = 1; fits && place < signature->places; ++place) fits = signature->optional[place];
  if (!fits) return call_native(function, function->self, tuple_items(arguments), tuple_count(arguments), 0);
  if (stack_exhausted()) return raise_recursion();
  Word* places = static_cast<Word*>(__builtin_alloca(signature->places * sizeof(Word)));
  std::memset(places, 0, signature->places * sizeof(Word));
  places[0] = arguments;
  return run_native(function, places, signature->places);
}

}  // namespace coil
