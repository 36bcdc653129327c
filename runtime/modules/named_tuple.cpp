// What collections.namedtuple needs: the class's __new__ as a function with the fields as parameters, and the fields.
#include "runtime/core/native.h"
#include "runtime/core/types.h"
#include "runtime/modules/collections.h"
#include "runtime/modules/native_object.h"
#include "runtime/object/int.h"
#include "runtime/object/memory.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

#include <cstring>

namespace coil {

namespace {

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

// typename, field_names (tuple of str), defaults (tuple)
Word make_named_tuple_new(const Word* arguments) {
  std::size_t count = tuple_count(arguments[1]);
  auto* code = static_cast<Code*>(allocate_buffer(sizeof(Code)));
  auto** names = static_cast<const char**>(allocate_buffer((count + 1) * sizeof(const char*)));
  Word qualname = str_printf("%s.__new__", Utf8(arguments[0]).c_str());
  if (!code || !names || failed(qualname)) return 0;
  std::memset(static_cast<void*>(code), 0, sizeof(Code));
  names[0] = "_cls";
  for (std::size_t index = 0; index < count; ++index) names[index + 1] = permanent(tuple_items(arguments[1])[index]);
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
  function->defaults = tuple_count(arguments[2]) ? retained(arguments[2]) : 0;
  function->module = str_printf("namedtuple_%s", Utf8(arguments[0]).c_str());
  return as_word(function);
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
