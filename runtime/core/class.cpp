// Making classes: type(name, bases, namespace).
#include <cstring>

#include "runtime/core/attribute.h"
#include "runtime/core/class_layout.h"
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/memory.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Status check_bases(Word bases) {
  for (std::size_t index = 0; index < tuple_count(bases); ++index) {
    Word base = tuple_items(bases)[index];
    if (!is_type(base)) return raise(TypeError_type, "bases must be types"), false;
    if (!(as<Type>(base)->type_flags & type_base_allowed))
      return raise(TypeError_type, "type '%s' is not an acceptable base type", as<Type>(base)->name), false;
  }
  return true;
}

// Replaces dict[name] by wrap(dict[name]) if that is a function.
Status wrap_function(Word dict, Word name, Type& wrapper) {
  Word function = dict_get_str(dict, name);
  if (!function || !is_exact(function, function_type)) return true;
  Word arguments[] = {function};
  Word wrapped = call(as_word(&wrapper), arguments, 1);
  return dict_set_owned(dict, name, wrapped);
}

Status prepare_namespace(HeapType& type) {
  Word dict = type.dict;
  if (Word qualname = dict_get(dict, "__qualname__")) {
    if (!is_str(qualname)) return raise(TypeError_type, "type __qualname__ must be a str, not %T", qualname), false;
    type.qualname_word = retained(qualname);
    dict_delete(dict, COIL_NAME("__qualname__"));
  } else {
    type.qualname_word = retained(type.name_word);
  }
  if (!dict_get(dict, "__module__") && !dict_set(dict, COIL_NAME("__module__"), COIL_NAME("__main__"))) return false;
  if (!dict_get(dict, "__doc__") && !dict_set(dict, COIL_NAME("__doc__"), None())) return false;
  if (dict_get_str(dict, COIL_NAME("__eq__")) && !dict_get_str(dict, COIL_NAME("__hash__")) &&
      !dict_set(dict, COIL_NAME("__hash__"), None()))
    return false;
  return wrap_function(dict, COIL_NAME("__new__"), staticmethod_type) &&
         wrap_function(dict, COIL_NAME("__init_subclass__"), classmethod_type) &&
         wrap_function(dict, COIL_NAME("__class_getitem__"), classmethod_type);
}

Status set_class_cell(HeapType& type) {
  Word cell = dict_pop(type.dict, COIL_NAME("__classcell__"));
  if (!cell) return !error_pending();
  if (!is_exact(cell, cell_type)) {
    raise(TypeError_type, "__classcell__ must be a nonlocal cell, not %R", as_word(type_of(cell)));
    release(cell);
    return false;
  }
  assign(as<Cell>(cell)->value, retained(as_word(&type)));
  release(cell);
  return true;
}

Status call_set_name(HeapType& type, Word name, Word value) {
  Word method = find_on_type(type_of(value), COIL_NAME("__set_name__"));
  if (!method) return true;
  Word arguments[] = {as_word(&type), name};
  Word result = call_special(method, value, arguments, 2);
  if (result) return release(result), true;
  Word cause = take_error();
  raise(RuntimeError_type, "Error calling __set_name__ on '%T' instance %R in '%s'", value, name, type.name);
  set_pending_cause(cause);
  return false;
}

Status set_names(HeapType& type) {
  Word copy = dict_copy(type.dict);
  if (!copy) return false;
  std::size_t position = 0;
  Word name, value;
  Status good = true;
  while (good && dict_next(copy, position, name, value)) good = call_set_name(type, name, value);
  release(copy);
  return good;
}

// super(type, type).__init_subclass__(**keywords)
Status init_subclass(HeapType& type, Word keywords) {
  Word arguments[] = {as_word(&type), as_word(&type)};
  Word super = call(as_word(&super_type), arguments, 2);
  Word method = super ? get_attribute(super, COIL_NAME("__init_subclass__")) : 0;
  Word empty = make_tuple();
  Word result = method ? call_tuple(method, empty, keywords) : 0;
  release(empty);
  release_nullable(method);
  release_nullable(super);
  release_nullable(result);
  return result != 0;
}

Status subclass_bases(HeapType& type) {
  for (std::size_t index = 0; index < tuple_count(type.bases); ++index)
    if (!add_subclass(as<Type>(tuple_items(type.bases)[index]), &type)) return false;
  return true;
}

const char* name_text(Word name) {
  Utf8 text(name);
  auto* copy = static_cast<char*>(allocate_buffer(text.view().size() + 1));
  if (copy) std::memcpy(copy, text.c_str(), text.view().size() + 1);
  return copy;
}

// The type's mro() method may be a metaclass's own.
Owned make_mro(HeapType& type) {
  Word method = find_on_type(type.Object::type, COIL_NAME("mro"));
  if (!method || type_of(method) == &method_descriptor_type) return compute_mro(&type, type.bases);
  Word result = call_special(method, as_word(&type), nullptr, 0);
  Word mro = result ? tuple_from(result) : 0;
  release_nullable(result);
  return mro;
}

void inherit_flags(HeapType& type, const Type* base) {
  std::uint32_t flags = base->type_flags & inherited_type_flags & ~std::uint32_t{type_has_dict};
  if (type.type_flags & pattern_type_flags) flags &= ~pattern_type_flags;  // the first base decides
  type.type_flags |= flags;
}

Status fill_class(HeapType& type, Word name, Word bases, Word namespace_, Word attribute_names) {
  type.references = 1;
  type.name_word = retained(name);
  type.name = name_text(name);
  type.module = "";
  type.bases = retained(bases);
  type.base = best_base(bases);
  type.dict = type.name && type.base ? dict_copy(namespace_) : 0;
  if (!type.dict) return false;
  type.type_flags = type_heap | type_base_allowed | type_ready_done;
  for (std::size_t index = 0; index < tuple_count(bases); ++index) inherit_flags(type, as<Type>(tuple_items(bases)[index]));
  type.mro = make_mro(type);
  type.version = next_type_version();
  if (!type.mro || !prepare_namespace(type) || !lay_out_class(type, attribute_names)) return false;
  if (dict_get_str(type.dict, COIL_NAME("__abstractmethods__"))) type.type_flags |= type_abstract;
  update_slots(type);
  return subclass_bases(type) && set_class_cell(type);
}

}  // namespace

Word make_class(Type* metatype, Word name, Word bases, Word namespace_, Word keywords, Word attribute_names) noexcept {
  if (!check_bases(bases)) return 0;
  auto* type = static_cast<HeapType*>(allocate_object(metatype, sizeof(HeapType)));
  if (!type) return 0;
  if (!fill_class(*type, name, bases, namespace_, attribute_names) || !set_names(*type) || !init_subclass(*type, keywords)) {
    release(as_word(type));
    return 0;
  }
  return as_word(type);
}

}  // namespace coil
