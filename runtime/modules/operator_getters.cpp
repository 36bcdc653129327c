// operator.itemgetter, attrgetter and methodcaller: callables that look into their argument.
#include <string_view>

#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/modules/native_object.h"
#include "runtime/modules/operator.h"
#include "runtime/object/arguments.h"
#include "runtime/object/dict.h"
#include "runtime/object/list.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

struct Getter : Object {
  Word keys;      // tuple: items, dotted names; methodcaller: the name and the arguments
  Word prepared;  // attrgetter: for each name a tuple of its parts, interned; methodcaller: dict of keywords or 0
};

Getter* as_getter(Word word) { return as<Getter>(word); }

Owned make_getter(Type* type, Owned keys, Owned prepared) {
  auto* getter = keys ? new_object<Getter>(type) : nullptr;
  if (!getter) {
    release_nullable(keys);
    release_nullable(prepared);
    return 0;
  }
  getter->keys = keys;
  getter->prepared = prepared;
  return as_word(getter);
}

// The one argument of a call.
Status single(const char* name, std::size_t count, Word keyword_names) {
  return check_no_keywords(name, keyword_names) && check_count(name, count, 1, 1);
}

// look(object, index) for each key: one result, or a tuple of them.
template <typename Look>
Word for_keys(std::size_t count, Look look) {
  if (count == 1) return look(0);
  Word result = allocate_tuple(count);
  for (std::size_t index = 0; result && index < count; ++index) {
    Word value = look(index);
    if (failed(value)) clear(result);
    else as_tuple(result)->items[index] = value;
  }
  return result;
}

Word repr_of(Word self, const char* name) {
  StrBuilder text;
  text.append_ascii(name);
  text.append('(');
  Word keys = as_getter(self)->keys;
  for (std::size_t index = 0; index < tuple_count(keys); ++index) {
    if (index) text.append_ascii(", ");
    if (!text.append_repr(tuple_items(keys)[index])) return 0;
  }
  text.append(')');
  return text.finish();
}

// ---- itemgetter

Word item_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (!check_no_keywords("itemgetter", keyword_names)) return 0;
  if (count == 0) return raise(TypeError_type, "itemgetter expected 1 argument, got 0");
  return make_getter(type, make_tuple(arguments, count), 0);
}

Word item_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  if (!single("itemgetter", count, keyword_names)) return 0;
  Word keys = as_getter(self)->keys;
  return for_keys(tuple_count(keys), [&](std::size_t index) { return get_item(arguments[0], tuple_items(keys)[index]); });
}

Word item_repr(Word self) { return repr_of(self, "operator.itemgetter"); }

// ---- attrgetter

// "a.b" as a tuple of interned names.
Owned parts_of(Word name) {
  if (!is_str(name)) return raise(TypeError_type, "attribute name must be a string");
  Word separator = make_character('.');
  Word list = call_method(name, "split", separator);
  release(separator);
  if (failed(list)) return 0;
  for (std::size_t index = 0; index < list_count(list); ++index) as_list(list)->items[index] = intern(list_items(list)[index]);
  Word parts = list_to_tuple(list);
  release(list);
  return parts;
}

Word attribute_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (!check_no_keywords("attrgetter", keyword_names)) return 0;
  if (count == 0) return raise(TypeError_type, "attrgetter expected 1 argument, got 0");
  Word prepared = allocate_tuple(count);
  for (std::size_t index = 0; prepared && index < count; ++index) {
    Word parts = parts_of(arguments[index]);
    if (failed(parts)) clear(prepared);
    else as_tuple(prepared)->items[index] = parts;
  }
  return prepared ? make_getter(type, make_tuple(arguments, count), prepared) : 0;
}

Word attribute_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  if (!single("attrgetter", count, keyword_names)) return 0;
  Word prepared = as_getter(self)->prepared;
  return for_keys(tuple_count(prepared), [&](std::size_t index) {
    Word parts = tuple_items(prepared)[index], value = retained(arguments[0]);
    for (std::size_t part = 0; value && part < tuple_count(parts); ++part) {
      assign(value, get_attribute(value, tuple_items(parts)[part]));
    }
    return value;
  });
}

Word attribute_repr(Word self) { return repr_of(self, "operator.attrgetter"); }

// ---- methodcaller

Word method_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (count == 0) return raise(TypeError_type, "methodcaller needs at least one argument, the method name");
  if (!is_str(arguments[0])) return raise(TypeError_type, "method name must be a string");
  Word keywords = 0;
  if (keyword_names && tuple_count(keyword_names)) {
    keywords = make_dict();
    for (std::size_t index = 0; keywords && index < tuple_count(keyword_names); ++index) {
      if (!dict_set(keywords, tuple_items(keyword_names)[index], arguments[count + index])) clear(keywords);
    }
    if (failed(keywords)) return 0;
  }
  Word keys = make_tuple(arguments, count);
  if (keys) as_tuple(keys)->items[0] = intern(tuple_items(keys)[0]);
  return make_getter(type, keys, keywords);
}

Word method_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  if (!single("methodcaller", count, keyword_names)) return 0;
  Getter* getter = as_getter(self);
  Word method = get_attribute(arguments[0], tuple_items(getter->keys)[0]);
  if (failed(method)) return 0;
  Word positional = tuple_slice(getter->keys, 1, tuple_count(getter->keys));
  Word result = positional ? call_tuple(method, positional, getter->prepared) : 0;
  release_nullable(positional);
  release(method);
  return result;
}

Word method_repr(Word self) {
  Getter* getter = as_getter(self);
  StrBuilder text;
  text.append_ascii("operator.methodcaller(");
  for (std::size_t index = 0; index < tuple_count(getter->keys); ++index) {
    if (index) text.append_ascii(", ");
    if (!text.append_repr(tuple_items(getter->keys)[index])) return 0;
  }
  std::size_t position = 0;
  Word key, value;
  while (getter->prepared && dict_next(getter->prepared, position, key, value)) {
    text.append_ascii(", ");
    text.append_str(key);
    text.append('=');
    if (!text.append_repr(value)) return 0;
  }
  text.append(')');
  return text.finish();
}

constexpr Type getter_type(const char* name, Word (*create)(Type*, const Word*, std::size_t, Word),
                           Word (*call)(Word, const Word*, std::size_t, Word), Word (*repr)(Word)) {
  Type type = type_of_words<2>(name, "operator", sizeof(Getter), 0);
  type.slots.create = create;
  type.slots.call = call;
  type.slots.repr = repr;
  return type;
}

}  // namespace

constinit Type item_getter_type = getter_type("itemgetter", item_create, item_call, item_repr);
constinit Type attribute_getter_type = getter_type("attrgetter", attribute_create, attribute_call, attribute_repr);
constinit Type method_caller_type = getter_type("methodcaller", method_create, method_call, method_repr);

}  // namespace coil
