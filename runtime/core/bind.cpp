// Binding of arguments to the parameters of functions of the source, and what goes wrong then.
#include <cstring>

#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/object/dict.h"
#include "runtime/object/list.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

struct Binding {
  const Code& code;
  Word qualname;  // str or 0: the code's
  Word defaults;
  Word keyword_defaults;
  Word* places;

  const Signature& signature() const { return code.signature; }
  int named() const { return signature().positional + signature().keyword_only; }
  int var_positional() const { return signature().var_positional ? named() : -1; }
  int var_keyword() const { return signature().var_keyword ? named() + signature().var_positional : -1; }
  std::size_t default_count() const { return defaults ? tuple_count(defaults) : 0; }
};

// Errors begin with "name()"; the builder takes the rest.
struct Message {
  StrBuilder text;
  explicit Message(const Binding& binding) {
    if (binding.qualname) text.append_str(binding.qualname);
    else text.append_utf8(binding.code.qualname);
    text.append_ascii("()");
  }
  Status raise_it() {
    Word message = text.finish();
    if (message) {
      raise_with(TypeError_type, message);
      release(message);
    }
    return false;
  }
};

void append_quoted(StrBuilder& text, Word name) {
  text.append(U'\'');
  text.append_str(name);
  text.append(U'\'');
}

// "'a'", "'a' and 'b'", "'a', 'b', and 'c'"
void append_names(StrBuilder& text, const char* const* names, int count) {
  for (int index = 0; index < count; ++index) {
    if (index) text.append_ascii(index + 1 < count ? ", " : count == 2 ? " and " : ", and ");
    text.append(U'\'');
    text.append_utf8(names[index]);
    text.append(U'\'');
  }
}

Status raise_missing(const Binding& binding, const char* const* names, int count, const char* kind) {
  Message message(binding);
  message.text.append_ascii(" missing ");
  message.text.append_int(count);
  message.text.append_ascii(" required ");
  message.text.append_ascii(kind);
  message.text.append_ascii(count == 1 ? " argument: " : " arguments: ");
  append_names(message.text, names, count);
  return message.raise_it();
}

Status check_missing(const Binding& binding, int from, int to, const char* kind) {
  auto* missing = static_cast<const char**>(__builtin_alloca(static_cast<std::size_t>(to - from + 1) * sizeof(char*)));
  int count = 0;
  for (int place = from; place < to; ++place)
    if (!binding.places[place]) missing[count++] = binding.signature().names[place];
  return count ? raise_missing(binding, missing, count, kind) : true;
}

Status raise_too_many(const Binding& binding, std::size_t given) {
  const Signature& signature = binding.signature();
  int keyword_only_given = 0;
  for (int place = signature.positional; place < binding.named(); ++place) keyword_only_given += binding.places[place] != 0;
  Message message(binding);
  std::size_t defaults = binding.default_count();
  message.text.append_ascii(" takes ");
  bool plural;
  if (defaults) {
    message.text.append_ascii("from ");
    message.text.append_int(static_cast<std::int64_t>(signature.positional - defaults));
    message.text.append_ascii(" to ");
    plural = true;
  } else {
    plural = signature.positional != 1;
  }
  message.text.append_int(signature.positional);
  message.text.append_ascii(plural ? " positional arguments but " : " positional argument but ");
  message.text.append_int(static_cast<std::int64_t>(given));
  if (keyword_only_given) {
    message.text.append_ascii(given == 1 ? " positional argument (and " : " positional arguments (and ");
    message.text.append_int(keyword_only_given);
    message.text.append_ascii(keyword_only_given == 1 ? " keyword-only argument)" : " keyword-only arguments)");
    message.text.append_ascii(given == 1 ? " were given" : " were given");
    return message.raise_it();
  }
  message.text.append_ascii(given == 1 ? " was given" : " were given");
  return message.raise_it();
}

bool name_is(const char* name, Word keyword) {
  Utf8 text(keyword);
  return text.view() == name;
}

// Positional-only parameters that were given by name.
Status check_positional_only(const Binding& binding, Word keyword_names) {
  StrBuilder names;
  int count = 0;
  for (int place = 0; place < binding.signature().positional_only; ++place)
    for (std::size_t index = 0; index < tuple_count(keyword_names); ++index) {
      if (!name_is(binding.signature().names[place], tuple_items(keyword_names)[index])) continue;
      if (count++) names.append_ascii(", ");
      names.append_str(tuple_items(keyword_names)[index]);
    }
  if (!count) return true;
  Word list = names.finish();
  if (!list) return false;
  Message message(binding);
  message.text.append_ascii(" got some positional-only arguments passed as keyword arguments: ");
  append_quoted(message.text, list);
  release(list);
  return message.raise_it();
}

Status bind_keyword(const Binding& binding, Word keyword_names, Word name, Word value) {
  const Signature& signature = binding.signature();
  for (int place = signature.positional_only; place < binding.named(); ++place) {
    if (!name_is(signature.names[place], name)) continue;
    if (binding.places[place]) {
      Message message(binding);
      message.text.append_ascii(" got multiple values for argument ");
      append_quoted(message.text, name);
      return message.raise_it();
    }
    binding.places[place] = retained(value);
    return true;
  }
  if (signature.var_keyword) return dict_set(binding.places[binding.var_keyword()], name, value);
  if (signature.positional_only && !check_positional_only(binding, keyword_names)) return false;
  Message message(binding);
  message.text.append_ascii(" got an unexpected keyword argument ");
  append_quoted(message.text, name);
  return message.raise_it();
}

Status fill_defaults(const Binding& binding, std::size_t given) {
  const Signature& signature = binding.signature();
  int first_default = signature.positional - static_cast<int>(binding.default_count());
  if (given < signature.positional) {
    if (first_default > 0 && !check_missing(binding, 0, first_default, "positional")) return false;
    for (int place = first_default < 0 ? 0 : first_default; place < signature.positional; ++place)
      if (!binding.places[place]) binding.places[place] = retained(tuple_items(binding.defaults)[place - first_default]);
  }
  if (!signature.keyword_only) return true;
  for (int place = signature.positional; place < binding.named(); ++place) {
    if (binding.places[place] || !binding.keyword_defaults) continue;
    Word value = dict_get(binding.keyword_defaults, signature.names[place]);
    if (value) binding.places[place] = retained(value);
  }
  return check_missing(binding, signature.positional, binding.named(), "keyword-only");
}

Status bind(const Binding& binding, const Word* arguments, std::size_t count, Word keyword_names) {
  const Signature& signature = binding.signature();
  if (signature.var_keyword && !(binding.places[binding.var_keyword()] = make_dict())) return false;
  std::size_t positional = count < signature.positional ? count : signature.positional;
  for (std::size_t index = 0; index < positional; ++index) binding.places[index] = retained(arguments[index]);
  if (signature.var_positional) {
    Word rest = make_tuple(arguments + positional, count - positional);
    if (!rest) return false;
    binding.places[binding.var_positional()] = rest;
  }
  for (std::size_t index = 0; keyword_names && index < tuple_count(keyword_names); ++index)
    if (!bind_keyword(binding, keyword_names, tuple_items(keyword_names)[index], arguments[count + index])) return false;
  if (count > signature.positional && !signature.var_positional) return raise_too_many(binding, count);
  return fill_defaults(binding, count);
}

}  // namespace

Status bind_arguments(const Code& code, Word qualname, Word defaults, Word keyword_defaults, const Word* arguments,
                      std::size_t count, Word keyword_names, Word* places) noexcept {
  std::size_t place_count = static_cast<std::size_t>(code.signature.places());
  std::memset(places, 0, place_count * sizeof(Word));
  Binding binding{code, qualname, defaults, keyword_defaults, places};
  if (bind(binding, arguments, count, keyword_names)) return true;
  for (std::size_t place = 0; place < place_count; ++place) clear(places[place]);
  return false;
}

}  // namespace coil
