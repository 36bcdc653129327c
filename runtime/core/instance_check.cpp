// isinstance and issubclass.
#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/core/generic_alias.h"
#include "runtime/core/name.h"
#include "runtime/core/operations.h"
#include "runtime/core/types.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

// A class that the metaclass says nothing about: the mro, and what __class__ claims.
Flag plain_instance(Word object, Type* type) {
  if (is_instance(object, *type)) return 1;
  Type* own = type_of(object);
  if (!is_heap(own) && own->slots.get_attribute == object_type.slots.get_attribute) return 0;
  Word actual = 0;
  Flag found = find_attribute(object, COIL_NAME("__class__"), &actual);
  if (found <= 0) return found;
  bool result = actual != as_word(type_of(object)) && is_type(actual) && is_subtype(as<Type>(actual), type);
  release(actual);
  return result;
}

Flag ask(Word method, Word type, Word argument) {
  Word result = call_special(method, type, &argument, 1);
  if (failed(result)) return -1;
  Flag flag = truth(result);
  release(result);
  return flag;
}

template <typename Check>
Flag any_of(Word types, Check check) {
  if (stack_exhausted()) return raise_recursion(), -1;
  for (std::size_t index = 0; index < tuple_count(types); ++index)
    if (Flag flag = check(tuple_items(types)[index])) return flag;
  return 0;
}

}  // namespace

Flag object_is_instance(Word object, Word type) noexcept {
  if (as_word(type_of(object)) == type) return 1;
  if (is_exact(type, type_type)) return plain_instance(object, as<Type>(type));
  if (is_tuple(type)) return any_of(type, [=](Word one) { return object_is_instance(object, one); });
  if (is_exact(type, generic_alias_type)) return raise(TypeError_type, "isinstance() argument 2 cannot be a parameterized generic"), -1;
  Word method = find_on_type(type_of(type), COIL_NAME("__instancecheck__"));
  if (method && (!is_type(type) || type_of(method) != &method_descriptor_type)) return ask(method, type, object);
  if (is_type(type)) return plain_instance(object, as<Type>(type));
  return raise(TypeError_type, "isinstance() arg 2 must be a type, a tuple of types, or a union"), -1;
}

Flag object_is_subclass(Word derived, Word type) noexcept {
  if (is_tuple(type)) return any_of(type, [=](Word one) { return object_is_subclass(derived, one); });
  if (is_exact(type, generic_alias_type)) return raise(TypeError_type, "issubclass() argument 2 cannot be a parameterized generic"), -1;
  Word method = is_exact(type, type_type) ? 0 : find_on_type(type_of(type), COIL_NAME("__subclasscheck__"));
  if (method && (!is_type(type) || type_of(method) != &method_descriptor_type)) return ask(method, type, derived);
  if (!is_type(derived)) return raise(TypeError_type, "issubclass() arg 1 must be a class"), -1;
  if (is_type(type)) return is_subtype(as<Type>(derived), as<Type>(type));
  return raise(TypeError_type, "issubclass() arg 2 must be a class, a tuple of classes, or a union"), -1;
}

}  // namespace coil
