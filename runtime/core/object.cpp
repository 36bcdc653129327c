// object: what every value has.
#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/format.h"
#include "runtime/object/instance.h"
#include "runtime/object/iterator.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/set.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

Word object_repr(Word self) noexcept {
  Word name = type_of(self)->type_flags & type_heap ? 0 : make_str(type_of(self)->name);
  if (!name) {
    Word module = type_module(type_of(self)), qualname = type_qualname(type_of(self));
    StrBuilder text;
    if (module && is_str(module) && !str_equal(module, "builtins")) {
      text.append_str(module);
      text.append(U'.');
    }
    if (qualname) text.append_str(qualname);
    name = text.finish();
    release_nullable(module);
    release_nullable(qualname);
  }
  if (failed(name)) return 0;
  Utf8 text(name);
  bool prefix = !is_heap(type_of(self)) && type_of(self)->module && std::string_view(type_of(self)->module) != "builtins";
  Word result = str_printf("<%s%s%s object at 0x%llx>", prefix ? type_of(self)->module : "", prefix ? "." : "", text.c_str(),
                           static_cast<unsigned long long>(self));
  release(name);
  return result;
}

Status object_hash(Word self, std::int64_t& hash) noexcept {
  std::uint64_t address = self;
  hash = static_cast<std::int64_t>((address >> 4) | (address << 60));
  if (hash == -1) hash = -2;
  return true;
}

Word object_compare(Word left, Word right, Comparison comparison) noexcept {
  if (comparison == Comparison::equal) return left == right ? True() : NotImplemented();
  if (comparison != Comparison::not_equal) return NotImplemented();
  auto slot = type_of(left)->slots.compare;
  Word equal = slot ? slot(left, right, Comparison::equal) : NotImplemented();
  if (failed(equal) || equal == NotImplemented()) return equal;
  Flag truth = type_of(equal)->slots.truth ? type_of(equal)->slots.truth(equal) : equal == True();
  release(equal);
  return truth < 0 ? 0 : boolean(!truth);
}

namespace {

bool has_arguments(std::size_t count, Word keyword_names) { return count || (keyword_names && tuple_count(keyword_names)); }

Word raise_abstract(Type* type) {
  Word methods = dict_get(type->dict, "__abstractmethods__");
  Word names = methods ? list_from(methods) : 0;
  if (!names || !list_sort(names, 0, false)) return release_nullable(names), 0;
  StrBuilder text;
  for (std::size_t index = 0; index < list_count(names); ++index) {
    if (index) text.append_ascii(", ");
    text.append_str_of(list_items(names)[index]);
  }
  Word list = text.finish();
  if (list)
    raise(TypeError_type, "Can't instantiate abstract class %s with abstract method%s %U", type->name,
          list_count(names) == 1 ? "" : "s", list);
  release_nullable(list);
  release(names);
  return 0;
}

}  // namespace

Word object_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  if (__builtin_expect(has_arguments(count, keyword_names), 0)) {
    if (type->slots.create != object_create)
      return raise(TypeError_type, "object.__new__() takes exactly one argument (the type to instantiate)");
    if (type->slots.init == object_init) return raise(TypeError_type, "%s() takes no arguments", type->name);
  }
  if (__builtin_expect((type->type_flags & type_abstract) != 0, 0)) return raise_abstract(type);
  return as_word(allocate_object(type, type->instance_size));
}

Status object_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  if (!has_arguments(count, keyword_names)) return true;
  Type* type = type_of(self);
  if (type->slots.init != object_init)
    return raise(TypeError_type, "object.__init__() takes exactly one argument (the instance to initialize)"), false;
  if (type->slots.create == object_create)
    return raise(TypeError_type, "%s.__init__() takes exactly one argument (the instance to initialize)", type->name), false;
  return true;
}

namespace {

Word object_str(Word self) {
  auto slot = type_of(self)->slots.repr;
  return slot ? slot(self) : object_repr(self);
}

Word object_format(Word self, Word specification) {
  if (specification && is_str(specification) && str_length(specification))
    return raise(TypeError_type, "unsupported format string passed to %T.__format__", self);
  return to_str(self);
}

Word get_class(Word self) { return retained(as_word(type_of(self))); }

// Moving an instance to another class keeps its memory: the layouts must agree, and the attributes go to a dictionary.
Status set_class(Word self, Word value) {
  if (!value) return raise(TypeError_type, "can't delete __class__ attribute"), false;
  if (!is_type(value)) return raise(TypeError_type, "__class__ must be set to a class, not '%T' object", value), false;
  Type *old = type_of(self), *wanted = as<Type>(value);
  if (is_small_int(self) || !is_heap(old) || !is_heap(wanted))
    return raise(TypeError_type, "__class__ assignment only supported for mutable types or ModuleType subclasses"), false;
  if (old->fixed_size != wanted->fixed_size || has_attribute_area(old) != has_attribute_area(wanted) ||
      static_cast<HeapType*>(old)->native_base != static_cast<HeapType*>(wanted)->native_base ||
      wanted->instance_size > ((old->instance_size + cell_granularity - 1) / cell_granularity * cell_granularity))
    return raise(TypeError_type, "__class__ assignment: '%s' object layout differs from '%s'", wanted->name, old->name), false;
  Word dict = 0;
  if (has_attribute_area(old)) {
    if (!instance_dict(self)) return false;
    dict = take(attribute_area(as_object(self), old)->extra);
  }
  as_object(self)->type = wanted;
  retain(value);
  if (has_attribute_area(wanted)) {
    AttributeArea* area = attribute_area(as_object(self), wanted);
    for (int slot = 0; slot < wanted->attribute_count; ++slot) area->slots[slot] = 0;
    area->extra = dict;
  }
  release(as_word(old));
  return true;
}

Status add_names(Word names, Word dict) {
  std::size_t position = 0;
  Word key, value;
  while (dict_next(dict, position, key, value))
    if (!dict_set(names, key, None())) return false;
  return true;
}

}  // namespace

// The names of a class and its bases.
Status add_class_names(Word names, Type* type) noexcept {
  Word mro = type_mro(type);
  for (std::size_t index = tuple_count(mro); index-- > 0;)
    if (!add_names(names, type_namespace(as<Type>(tuple_items(mro)[index])))) return false;
  return true;
}

namespace {

Word object_dir(const Word* arguments) {
  Word self = arguments[0];
  Word names = make_dict();
  Word dict = 0;
  Flag found = names ? find_attribute(self, COIL_NAME("__dict__"), &dict) : -1;
  Status good = found >= 0;
  if (found > 0 && is_dict(dict)) good = add_names(names, dict);
  release_nullable(dict);
  good = good && add_class_names(names, type_of(self));
  Word result = good ? dict_keys_list(names) : 0;
  release_nullable(names);
  return result;
}

Word object_sizeof(const Word* arguments) {
  Word self = arguments[0];
  return small_int(is_small_int(self) ? 28 : type_of(self)->instance_size);
}

Word object_init_subclass(const Word*) { return None(); }
Word object_subclass_hook(const Word*) { return NotImplemented(); }

// copy and pickle ask for it; only copying of plain objects is supported: (copyreg.__newobj__, (cls,), state).
Word object_getstate(const Word* arguments) {
  Word dict = 0;
  Flag found = find_attribute(arguments[0], COIL_NAME("__dict__"), &dict);
  if (found < 0) return 0;
  if (!found) return None();
  Word copy = is_dict(dict) && dict_count(dict) ? dict_copy(dict) : None();
  release(dict);
  return copy;
}

const NativeMethod object_methods[] = {{"__dir__(self, /)", object_dir},
                                       {"__sizeof__(self, /)", object_sizeof},
                                       {"__getstate__(self, /)", object_getstate},
                                       {"__init_subclass__(cls, /)", object_init_subclass, MethodKind::class_},
                                       {"__subclasshook__(cls, object, /)", object_subclass_hook, MethodKind::class_},
                                       {nullptr, nullptr}};
const NativeProperty object_properties[] = {{"__class__", get_class, set_class}, {nullptr, nullptr, nullptr}};

}  // namespace

constinit Type object_type = [] {
  Type type = native_type("object", nullptr, sizeof(Object), type_base_allowed, object_methods, object_properties,
                          "The base class of the class hierarchy.");
  type.slots.dealloc = free_object;
  type.slots.repr = object_repr;
  type.slots.str = object_str;
  type.slots.format = object_format;
  type.slots.hash = object_hash;
  type.slots.compare = object_compare;
  type.slots.get_attribute = object_get_attribute;
  type.slots.set_attribute = object_set_attribute;
  type.slots.create = object_create;
  type.slots.init = object_init;
  return type;
}();

}  // namespace coil
