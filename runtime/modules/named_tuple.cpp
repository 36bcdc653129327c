// The classes that collections.namedtuple makes. __new__ is a function with the fields as parameters, made here, so that
// calls bind and complain as those of any function.
#include "runtime/core/attribute.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/types.h"
#include "runtime/modules/collections.h"
#include "runtime/modules/native_object.h"
#include "runtime/object/dict.h"
#include "runtime/object/int.h"
#include "runtime/object/leaks.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

#include <cstring>

namespace coil {

namespace {

// What CPython's tracebacks show of its own code for these.
constexpr SourceLine known_lines[] = {
    {444, "                raise TypeError(f'Expected {num_fields} arguments, got {len(result)}')"},
    {453, "                raise ValueError(f'Got unexpected field names: {list(kwds)!r}')"},
    {0, nullptr}};
constexpr SourceFile collections_file = {"/usr/lib/python3.11/collections/__init__.py", nullptr, 0, known_lines};
constexpr Code make_code = {"_make", "namedtuple.<locals>._make", &collections_file, 440, CodeKind::function, {}, nullptr, nullptr};
constexpr Code replace_code = {"_replace", "namedtuple.<locals>._replace", &collections_file, 450, CodeKind::function, {}, nullptr, nullptr};
constexpr Location make_place = {&make_code, 444, 0, 444, 0, 0, 0}, replace_place = {&replace_code, 453, 0, 453, 0, 0, 0};


// __new__(_cls, field, …): an instance whose items are the arguments.
Word new_entry(Function* self, const Word* arguments) {
  std::size_t count = self->code->signature.positional - 1u;
  if (!is_instance(arguments[0], type_type) || !is_subtype(as<Type>(arguments[0]), &tuple_type)) {
    return raise(TypeError_type, "tuple.__new__(X): X is not a type object (%T)", arguments[0]);
  }
  Word tuple = allocate_tuple(count, as<Type>(arguments[0]));
  for (std::size_t index = 0; tuple && index < count; ++index) as_tuple(tuple)->items[index] = retained(arguments[index + 1]);
  return tuple;
}

// Text that stays for ever, as the code of a function does.
const char* permanent(Word text) {
  Utf8 utf8(text);
  auto* copy = static_cast<char*>(allocate_buffer(utf8.view().size() + 1));
  if (copy) std::memcpy(copy, utf8.c_str(), utf8.view().size() + 1);
  return copy;
}

// ---- the fields: a descriptor for one item

struct TupleGetter : Object {
  Word index, doc;
};

Word getter_get(Word self, Word instance, Word) {
  if (!instance || instance == None()) return retained(self);
  if (!is_tuple(instance)) {
    return raise(TypeError_type, "descriptor for index '%lld' for tuple subclasses doesn't apply to '%T' object",
                 static_cast<long long>(small_int_value(as<TupleGetter>(self)->index)), instance);
  }
  std::size_t index = static_cast<std::size_t>(small_int_value(as<TupleGetter>(self)->index));
  if (index >= tuple_count(instance)) return raise(IndexError_type, "tuple index out of range");
  return retained(tuple_items(instance)[index]);
}

Status getter_set(Word, Word, Word value) {
  raise(AttributeError_type, value ? "can't set attribute" : "can't delete attribute");
  return false;
}

Word getter_repr(Word self) {
  StrBuilder text;
  text.append_ascii("_tuplegetter(");
  if (!text.append_repr(as<TupleGetter>(self)->index)) return 0;
  text.append_ascii(", ");
  if (!text.append_repr(as<TupleGetter>(self)->doc)) return 0;
  text.append(')');
  return text.finish();
}

Word get_doc(Word self) { return retained(as<TupleGetter>(self)->doc); }
Status set_doc(Word self, Word value) {
  assign(as<TupleGetter>(self)->doc, retained(value ? value : None()));
  return true;
}
constexpr NativeProperty properties[] = {{"__doc__", get_doc, set_doc}, {}};

const SourceFile no_source{"<string>", "", 0};

}  // namespace

namespace {

// ---- __new__ of one class

Owned make_new(Word typename_, Word fields, Word defaults) {
  std::size_t count = tuple_count(fields);
  auto* code = static_cast<Code*>(allocate_buffer(sizeof(Code)));
  auto** names = static_cast<const char**>(allocate_buffer((count + 1) * sizeof(const char*)));
  Word qualname = str_printf("%s.__new__", Utf8(typename_).c_str());
  if (!code || !names || failed(qualname)) return 0;
  keep_for_good(code);  // places of tracebacks refer to it
  std::memset(static_cast<void*>(code), 0, sizeof(Code));
  names[0] = "_cls";
  for (std::size_t index = 0; index < count; ++index) names[index + 1] = permanent(tuple_items(fields)[index]);
  code->name = "__new__";
  code->qualname = permanent(qualname);
  release(qualname);
  code->file = &no_source;
  code->first_line = 1;
  code->kind = CodeKind::function;
  code->signature.names = names;
  code->signature.positional = static_cast<std::uint16_t>(count + 1);
  code->entry = new_entry;
  auto* function = allocate<Function>(function_type);
  if (!function) return 0;
  function->code = code;
  function->defaults = tuple_count(defaults) ? retained(defaults) : 0;
  function->module = str_printf("namedtuple_%s", Utf8(typename_).c_str());
  return as_word(function);
}

// ---- methods that all the classes have

Owned fields_of(Word self) { return get_attribute(as_word(type_of(self)), COIL_NAME("_fields")); }

// _make(iterable)
Word make(const Word* arguments) {
  Word items = tuple_from(arguments[1]);
  Word fields = items ? get_attribute(arguments[0], COIL_NAME("_fields")) : 0;
  Word result = 0;
  if (fields && tuple_count(items) != tuple_count(fields)) {
    raise(TypeError_type, "Expected %zu arguments, got %zu", tuple_count(fields), tuple_count(items));
    trace(make_place);
  } else if (fields) {
    result = allocate_tuple(tuple_count(items), as<Type>(arguments[0]));
    for (std::size_t index = 0; result && index < tuple_count(items); ++index) {
      as_tuple(result)->items[index] = retained(tuple_items(items)[index]);
    }
  }
  release_nullable(items);
  release_nullable(fields);
  return result;
}

// _replace(**kwds)
Word replace(const Word* arguments) {
  Word self = arguments[0], fields = fields_of(self);
  Word changes = fields ? dict_copy(arguments[1]) : 0;
  Word result = changes ? allocate_tuple(tuple_count(self), type_of(self)) : 0;
  for (std::size_t index = 0; result && index < tuple_count(self); ++index) {
    Word value = dict_pop(changes, tuple_items(fields)[index]);
    as_tuple(result)->items[index] = value ? value : retained(tuple_items(self)[index]);
  }
  if (result && dict_count(changes)) {
    Word names = dict_keys_list(changes);
    if (names) raise(ValueError_type, "Got unexpected field names: %R", names);
    if (names) trace(replace_place);
    release_nullable(names);
    clear(result);
  }
  release_nullable(changes);
  release_nullable(fields);
  return result;
}

Word as_dict_method(const Word* arguments) {
  Word fields = fields_of(arguments[0]), result = fields ? make_dict() : 0;
  for (std::size_t index = 0; result && index < tuple_count(fields) && index < tuple_count(arguments[0]); ++index) {
    if (!dict_set(result, tuple_items(fields)[index], tuple_items(arguments[0])[index])) clear(result);
  }
  release_nullable(fields);
  return result;
}

// What copies are made from.
Word new_arguments_method(const Word* arguments) { return tuple_slice(arguments[0], 0, tuple_count(arguments[0])); }

Word repr_method(const Word* arguments) {
  Word self = arguments[0], fields = fields_of(self);
  if (failed(fields)) return 0;
  StrBuilder text;
  text.append_utf8(type_of(self)->name);
  text.append('(');
  Status status = true;
  for (std::size_t index = 0; status && index < tuple_count(fields) && index < tuple_count(self); ++index) {
    if (index) text.append_ascii(", ");
    text.append_str(tuple_items(fields)[index]);
    text.append('=');
    status = text.append_repr(tuple_items(self)[index]);
  }
  release(fields);
  text.append(')');
  return status ? text.finish() : 0;
}

constexpr NativeMethod class_methods[] = {
    {"_make(cls, iterable, /)", make, MethodKind::class_},
    {"_replace(self, /, **kwds)", replace},
    {"_asdict(self, /)", as_dict_method},
    {"__repr__(self, /)", repr_method},
    {"__getnewargs__(self, /)", new_arguments_method},
    {},
};

Status set_owned(Word dict, const char* name, Owned value) {
  Status status = value && dict_set(dict, name, value);
  release_nullable(value);
  return status;
}

// "Point(x, y)"
Owned doc_text(Word typename_, Word fields) {
  StrBuilder text;
  text.append_str(typename_);
  text.append('(');
  for (std::size_t index = 0; index < tuple_count(fields); ++index) {
    if (index) text.append_ascii(", ");
    text.append_str(tuple_items(fields)[index]);
  }
  text.append(')');
  return text.finish();
}

// The names and values of the last fields, which have defaults.
Owned field_defaults(Word fields, Word defaults) {
  Word result = make_dict();
  std::size_t first = tuple_count(fields) - tuple_count(defaults);
  for (std::size_t index = 0; result && index < tuple_count(defaults); ++index) {
    if (!dict_set(result, tuple_items(fields)[first + index], tuple_items(defaults)[index])) clear(result);
  }
  return result;
}

Status fill_namespace(Word namespace_, Word typename_, Word fields, Word defaults, Word module) {
  if (!set_owned(namespace_, "__doc__", doc_text(typename_, fields)) || !set_owned(namespace_, "__slots__", make_tuple()) ||
      !dict_set(namespace_, "_fields", fields) || !dict_set(namespace_, "__match_args__", fields) ||
      !set_owned(namespace_, "_field_defaults", field_defaults(fields, defaults)) ||
      !set_owned(namespace_, "__new__", make_new(typename_, fields, defaults)) || !dict_set(namespace_, "__module__", module)) {
    return false;
  }
  constexpr const char* method_names[] = {"_make", "_replace", "_asdict", "__repr__", "__getnewargs__"};
  for (std::size_t index = 0; index < std::size(method_names); ++index) {
    if (!set_owned(namespace_, method_names[index], make_method_object(tuple_type, class_methods[index]))) return false;
  }
  for (std::size_t index = 0; index < tuple_count(fields); ++index) {
    Word parts[] = {small_int(static_cast<std::int64_t>(index)), str_printf("Alias for field number %zu", index)};
    Word getter = parts[1] ? make_tuple_getter(parts) : 0;
    release_nullable(parts[1]);
    Word name = getter ? intern(retained(tuple_items(fields)[index])) : 0;
    Status status = name && dict_set(namespace_, name, getter);
    release_nullable(name);
    release_nullable(getter);
    if (!status) return false;
  }
  return true;
}

}  // namespace

// typename, field_names (tuple of str), defaults (tuple), module (str)
Word make_named_tuple(const Word* arguments) {
  if (!(tuple_getter_type.type_flags & type_ready_done)) type_ready(tuple_getter_type);
  Word namespace_ = make_dict(), bases = namespace_ ? pack(as_word(&tuple_type)) : 0;
  Word type = 0;
  if (bases && fill_namespace(namespace_, arguments[0], arguments[1], arguments[2], arguments[3])) {
    type = make_class(&type_type, arguments[0], bases, namespace_, 0, 0);
  }
  release_nullable(bases);
  release_nullable(namespace_);
  return type;
}

Word make_tuple_getter(const Word* arguments) {
  auto* getter = allocate<TupleGetter>(tuple_getter_type);
  if (!getter) return 0;
  getter->index = retained(arguments[0]);
  getter->doc = retained(arguments[1]);
  return as_word(getter);
}

constinit Type tuple_getter_type = [] {
  Type type = type_of_words<2>("_tuplegetter", "collections", sizeof(TupleGetter), 0);
  type.slots.repr = getter_repr;
  type.slots.descriptor_get = getter_get;
  type.slots.descriptor_set = getter_set;
  type.properties = properties;
  return type;
}();

}  // namespace coil
