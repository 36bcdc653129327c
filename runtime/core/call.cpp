// Calls.
#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/core/name.h"
#include "runtime/core/native_signature.h"
#include "runtime/core/operations.h"
#include "runtime/core/state.h"
#include "runtime/object/dict.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

Word function_call(Word callee, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  auto* function = as<Function>(callee);
  const Code* code = function->code;
  if (stack_exhausted()) return raise_recursion();
  if (!keyword_names && takes_exactly(code, count)) return code->entry(function, arguments);
  int place_count = code->signature.places();
  auto* places = static_cast<Word*>(__builtin_alloca((static_cast<std::size_t>(place_count) + 1) * sizeof(Word)));
  if (!bind_arguments(*code, function->qualname, function->defaults, function->keyword_defaults, arguments, count,
                      keyword_names, places))
    return 0;
  Word result = code->entry(function, places);
  for (int place = 0; place < place_count; ++place) release_nullable(places[place]);
  return result;
}

Word method_call(Word callee, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  auto* method = as<Method>(callee);
  std::size_t all = count + (keyword_names ? tuple_count(keyword_names) : 0);
  auto* words = static_cast<Word*>(__builtin_alloca((all + 1) * sizeof(Word)));
  words[0] = method->self;
  for (std::size_t index = 0; index < all; ++index) words[index + 1] = arguments[index];
  return call(method->function, words, count + 1, keyword_names);
}

Word call(Word callee, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  Type* type = type_of(callee);
  if (type == &function_type) {
    auto* function = as<Function>(callee);
    if (!keyword_names && takes_exactly(function->code, count) && !stack_exhausted())
      return function->code->entry(function, arguments);
    return function_call(callee, arguments, count, keyword_names);
  }
  if (auto slot = type->slots.call) {
    if (stack_exhausted()) return raise_recursion(type->type_flags & type_heap ? " while calling a Python object" : "");
    return slot(callee, arguments, count, keyword_names);
  }
  return raise(TypeError_type, "'%T' object is not callable", callee);
}

Word call_borrowed(Word callee, const Word* arguments, std::size_t count) noexcept {
  retain(callee);
  Word result = call(callee, arguments, count);
  release(callee);
  return result;
}

namespace {

Status check_keyword(Word key) {
  if (is_str(key)) return true;
  return raise(TypeError_type, "keywords must be strings"), false;
}

// "f()", as messages about f(*x) begin.
Owned callee_text(Word callee) {
  Word qualname = 0;
  if (find_attribute(callee, COIL_NAME("__qualname__"), &qualname) < 0) clear_error();
  if (!qualname || !is_str(qualname)) {
    release_nullable(qualname);
    return to_str(callee);
  }
  Word module = 0;
  if (find_attribute(callee, COIL_NAME("__module__"), &module) < 0) clear_error();
  StrBuilder text;
  if (module && is_str(module) && !str_equal(module, "builtins")) {
    text.append_str(module);
    text.append(U'.');
  }
  text.append_str(qualname);
  text.append_ascii("()");
  release(qualname);
  release_nullable(module);
  return text.finish();
}

Owned positional_tuple(Word callee, Word iterable) {
  if (is_tuple(iterable)) return retained(iterable);
  if (type_of(iterable)->slots.iter || type_of(iterable)->slots.get_item) return tuple_from(iterable);
  Word text = callee_text(callee);
  if (text) raise(TypeError_type, "%U argument after * must be an iterable, not %T", text, iterable);
  release_nullable(text);
  return 0;
}

Word call_with_keywords(Word callee, Word positional, Word keywords) {
  std::size_t count = tuple_count(positional), keyword_count = dict_count(keywords);
  auto* words = static_cast<Word*>(__builtin_alloca((count + keyword_count) * sizeof(Word)));
  for (std::size_t index = 0; index < count; ++index) words[index] = tuple_items(positional)[index];
  Word names = allocate_tuple(keyword_count);
  if (failed(names)) return 0;
  std::size_t position = 0, index = 0;
  Word key, value;
  Status good = true;
  while (good && index < keyword_count && dict_next(keywords, position, key, value)) {
    good = check_keyword(key);
    as_tuple(names)->items[index] = retained(key);
    words[count + index++] = retained(value);
  }
  Word result = good ? call(callee, words, count, names) : 0;
  for (std::size_t place = 0; place < index; ++place) release(words[count + place]);
  release(names);
  return result;
}

}  // namespace

Word call_tuple(Word callee, Word iterable, Word keywords) noexcept {
  Word positional = positional_tuple(callee, iterable);
  if (failed(positional)) return 0;
  Word result;
  if (keywords && dict_count(keywords)) result = call_with_keywords(callee, positional, keywords);
  else if (is_exact(callee, native_function_type) && is_exact(positional, tuple_type))
    result = call_native_with_tuple(as<NativeFunction>(callee), positional);
  else
    result = call(callee, tuple_items(positional), tuple_count(positional));
  release(positional);
  return result;
}

// ---- the rows of operations.def

Word call_words(Word callee, const Word* arguments, std::size_t count) noexcept { return call(callee, arguments, count); }

Word call_keywords(Word callee, const Word* arguments, std::size_t count, Word names) noexcept {
  return call(callee, arguments, count - tuple_count(names), names);
}

Word call_method_words(Word name, const Word* words, std::size_t count, AttributeCache& cache) noexcept {
  return call_method(name, words, count, 0, cache);
}

Word call_method_keywords(Word name, const Word* words, std::size_t count, Word names, AttributeCache& cache) noexcept {
  return call_method(name, words, count - tuple_count(names), names, cache);
}

}  // namespace coil
