// The built-in functions that belong to classes, attributes and modules.
#include "runtime/core/attribute.h"
#include "runtime/core/builtins.h"
#include "runtime/core/module_attributes.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/core/types.h"
#include "runtime/object/instance.h"
#include "runtime/object/list.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Word as_bool(Flag flag) { return flag < 0 ? 0 : boolean(flag); }

Word is_instance_function(const Word* arguments) { return as_bool(object_is_instance(arguments[0], arguments[1])); }
Word is_subclass_function(const Word* arguments) { return as_bool(object_is_subclass(arguments[0], arguments[1])); }

// The name of an attribute as a str whose class is str itself, since attributes in places of their own are found by that. A class
// that compares in its own way stays what it is. Owned.
Word attribute_name(Word name) {
  if (is_exact(name, str_type)) return retained(name);
  if (!is_str(name)) return raise(TypeError_type, "attribute name must be string, not '%T'", name);
  const Slots& slots = type_of(name)->slots;
  return slots.hash == str_type.slots.hash && slots.compare == str_type.slots.compare ? str_exact(name) : retained(name);
}

Word get_attribute_function(const Word* arguments) {
  Word name = attribute_name(arguments[1]), value = 0;
  if (failed(name)) return 0;
  if (!arguments[2]) {
    value = get_attribute(arguments[0], name);
  } else if (find_attribute(arguments[0], name, &value) == 0) {
    value = retained(arguments[2]);
  }
  release(name);
  return value;
}

Word has_attribute_function(const Word* arguments) {
  Word name = attribute_name(arguments[1]), value = 0;
  if (failed(name)) return 0;
  Flag found = find_attribute(arguments[0], name, &value);
  release_nullable(value);
  release(name);
  return as_bool(found);
}

Word change_attribute(Word object, Word given_name, Word value) {
  Word name = attribute_name(given_name);
  Status status = name && set_attribute(object, name, value);
  release_nullable(name);
  return status ? None() : 0;
}

Word set_attribute_function(const Word* arguments) { return change_attribute(arguments[0], arguments[1], arguments[2]); }
Word delete_attribute_function(const Word* arguments) { return change_attribute(arguments[0], arguments[1], 0); }

Word vars_function(const Word* arguments) {
  if (!arguments[0]) return raise(NotImplementedError_type, "coil doesn't support vars() without an argument yet");
  Word dict = 0;
  Flag found = find_attribute(arguments[0], COIL_NAME("__dict__"), &dict);
  if (found) return found < 0 ? 0 : dict;
  return raise(TypeError_type, "vars() argument must have __dict__ attribute");
}

Word dir_function(const Word* arguments) {
  if (!arguments[0]) return raise(NotImplementedError_type, "coil doesn't support dir() without an argument yet");
  Word method = find_on_type(type_of(arguments[0]), COIL_NAME("__dir__"));
  if (!method) return raise(TypeError_type, "object does not provide __dir__");
  Word names = call_special(method, arguments[0], nullptr, 0);
  Word list = names ? list_from(names) : 0;
  release_nullable(names);
  if (list && !list_sort(list, 0, false)) release(list), list = 0;
  return list;
}

Word build_class_function(const Word* arguments) {
  return raise(NotImplementedError_type, "coil doesn't support calling __build_class__ yet");
}

Word import_function(const Word* arguments) {
  Word name = arguments[0];
  if (!is_str(name)) return raise(TypeError_type, "__import__() argument 1 must be str, not %A", name);
  bool has_list = arguments[3] && truth(arguments[3]) > 0;
  return has_list ? import_module(name) : import_top(name);
}

}  // namespace

constinit const NativeMethod core_builtin_functions[] = {
    {"isinstance(obj, class_or_tuple, /)", is_instance_function, MethodKind::function},
    {"issubclass(cls, class_or_tuple, /)", is_subclass_function, MethodKind::function},
    {"getattr(object, name, default=None, /)", get_attribute_function, MethodKind::function},
    {"hasattr(obj, name, /)", has_attribute_function, MethodKind::function},
    {"setattr(obj, name, value, /)", set_attribute_function, MethodKind::function},
    {"delattr(obj, name, /)", delete_attribute_function, MethodKind::function},
    {"vars(object=None, /)", vars_function, MethodKind::function},
    {"dir(object=None, /)", dir_function, MethodKind::function},
    {"__build_class__(func, name, /, *bases)", build_class_function, MethodKind::function},
    {"__import__(name, globals=None, locals=None, fromlist=(), level=0)", import_function, MethodKind::function},
    {}};

}  // namespace coil
