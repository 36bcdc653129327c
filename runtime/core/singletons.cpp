// None, Ellipsis, NotImplemented.
#include "runtime/core/errors.h"
#include "runtime/core/native.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Word none_repr(Word) { return intern_literal("None"); }
Word ellipsis_repr(Word) { return intern_literal("Ellipsis"); }
Word not_implemented_repr(Word) { return intern_literal("NotImplemented"); }
Flag none_truth(Word) { return 0; }

// type(None)() gives the one None, and so on.
template <Object& singleton>
Word create(Type* type, const Word*, std::size_t count, Word keyword_names) {
  if (count || (keyword_names && tuple_count(keyword_names))) return raise(TypeError_type, "%s takes no arguments", type->name);
  return as_word(&singleton);
}

constexpr Type singleton_type(const char* name, Word (*repr)(Word)) {
  Type type = native_type(name, &object_type, sizeof(Object), 0);
  type.slots.repr = repr;
  // References to these are given away without being counted: the counts drift.
  type.slots.dealloc = [](Object* self) { self->references = immortal_references; };
  return type;
}

}  // namespace

constinit Type none_type = [] {
  Type type = singleton_type("NoneType", none_repr);
  type.slots.truth = none_truth;
  type.slots.create = create<none_object>;
  return type;
}();
constinit Type ellipsis_type = [] {
  Type type = singleton_type("ellipsis", ellipsis_repr);
  type.slots.create = create<ellipsis_object>;
  return type;
}();
constinit Type not_implemented_type = [] {
  Type type = singleton_type("NotImplementedType", not_implemented_repr);
  type.slots.create = create<not_implemented_object>;
  return type;
}();

constinit Object none_object = {immortal_references, 0, &none_type};
constinit Object ellipsis_object = {immortal_references, 0, &ellipsis_type};
constinit Object not_implemented_object = {immortal_references, 0, &not_implemented_type};

}  // namespace coil
