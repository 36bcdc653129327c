// super(type, object): attributes of object looked up behind type in the mro. The compiler passes both for `super()`.
#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/memory.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Super* of(Word self) { return as<Super>(self); }

// The type whose mro is searched: object itself when it is a subclass of `type`, else its type (or its __class__).
Type* starting_type(Type* type, Word object) {
  if (is_type(object) && is_subtype(as<Type>(object), type)) return as<Type>(object);
  if (is_subtype(type_of(object), type)) return type_of(object);
  Word actual = 0;
  Flag found = find_attribute(object, COIL_NAME("__class__"), &actual);
  if (found > 0 && is_type(actual) && is_subtype(as<Type>(actual), type)) {
    release(actual);
    return as<Type>(actual);
  }
  release_nullable(actual);
  if (found >= 0) raise(TypeError_type, "super(type, obj): obj must be an instance or subtype of type");
  return nullptr;
}

Word create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (keyword_names && tuple_count(keyword_names)) return raise(TypeError_type, "super() takes no keyword arguments");
  if (count == 0) return raise(RuntimeError_type, "super(): no arguments");
  if (count > 2) return raise(TypeError_type, "super() expected at most 2 arguments, got %zu", count);
  if (!is_type(arguments[0])) return raise(TypeError_type, "super() argument 1 must be a type, not %T", arguments[0]);
  Type* start = nullptr;
  if (count == 2 && arguments[1] != None() && !(start = starting_type(as<Type>(arguments[0]), arguments[1]))) return 0;
  auto* super = static_cast<Super*>(allocate_object(type, type->instance_size));
  if (!super) return 0;
  super->type = as<Type>(retained(arguments[0]));
  if (start) {
    super->object = retained(arguments[1]);
    super->object_type = as<Type>(retained(as_word(start)));
  }
  return as_word(super);
}
Status init(Word, const Word*, std::size_t, Word) { return true; }

Word find_behind(Type* start, Type* type, Word name) {
  Word mro = type_mro(start);
  std::size_t index = 0, count = tuple_count(mro);
  while (index < count && tuple_items(mro)[index] != as_word(type)) ++index;
  for (++index; index < count; ++index) {
    Word found = dict_get_str(type_namespace(as<Type>(tuple_items(mro)[index])), name);
    if (found) return found;
  }
  return 0;
}

Word get_attribute_slot(Word self, Word name) {
  Super* super = of(self);
  if (super->object && !str_equal(name, "__class__")) {
    Word found = find_behind(super->object_type, super->type, name);
    if (found) {
      auto get = type_of(found)->slots.descriptor_get;
      if (!get) return retained(found);
      retain(found);
      Word instance = super->object == as_word(super->object_type) ? 0 : super->object;
      Word result = get(found, instance, as_word(super->object_type));
      release(found);
      return result;
    }
  }
  return object_get_attribute(self, name);
}

Word descriptor_get(Word self, Word instance, Word) {
  if (!instance || of(self)->object) return retained(self);
  Word arguments[] = {as_word(of(self)->type), instance};
  return call(as_word(&super_type), arguments, 2);
}

Word repr_slot(Word self) {
  Super* super = of(self);
  if (!super->object) return str_printf("<super: <class '%s'>, NULL>", super->type->name);
  return str_printf("<super: <class '%s'>, <%s object>>", super->type->name, super->object_type->name);
}

void dealloc(Object* self) {
  auto* super = static_cast<Super*>(self);
  release_nullable(as_word(super->type));
  release_nullable(super->object);
  release_nullable(as_word(super->object_type));
  free_object(self);
}
void traverse(Object* self, Visitor visit, void* context) { visit(static_cast<Super*>(self)->object, context); }

Word this_class(Word self) { return retained(as_word(of(self)->type)); }
Word self_object(Word self) { return retained(of(self)->object ? of(self)->object : None()); }
Word self_class(Word self) { return retained(of(self)->object_type ? as_word(of(self)->object_type) : None()); }
const NativeProperty properties[] = {{"__thisclass__", this_class, readonly_member},
                                     {"__self__", self_object, readonly_member},
                                     {"__self_class__", self_class, readonly_member},
                                     {nullptr, nullptr, nullptr}};

}  // namespace

constinit Type super_type = [] {
  Type type = native_type("super", &object_type, sizeof(Super), type_base_allowed | type_gc, nullptr, properties);
  type.slots.create = create;
  type.slots.init = init;
  type.slots.get_attribute = get_attribute_slot;
  type.slots.descriptor_get = descriptor_get;
  type.slots.repr = repr_slot;
  type.slots.dealloc = dealloc;
  type.slots.traverse = traverse;
  return type;
}();

}  // namespace coil
