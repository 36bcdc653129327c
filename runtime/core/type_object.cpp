// type: classes as values.
#include "runtime/core/attribute.h"
#include "runtime/core/build_class.h"
#include "runtime/core/errors.h"
#include "runtime/core/generic_alias.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception_fields.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

Status add_class_names(Word names, Type* type) noexcept;

namespace {

Type* of(Word self) { return as<Type>(self); }

// ---- calling a class
Word type_call(Word callee, const Word* arguments, std::size_t count, Word keyword_names) {
  Type* type = of(callee);
  if (type == &type_type && count == 1 && !keyword_names) return retained(as_word(type_of(arguments[0])));
  if (type->type_flags & type_plain_exception && !keyword_names) return exception_create(type, arguments, count, 0);
  if (!type->slots.create) return raise(TypeError_type, "cannot create '%s' instances", type->name);
  Word instance = type->slots.create(type, arguments, count, keyword_names);
  if (failed(instance)) return 0;
  Type* actual = type_of(instance);
  if (actual != type && !is_subtype(actual, type)) return instance;
  auto init = actual->slots.init;
  if (!init || (init == object_init && actual->slots.create != object_create)) return instance;
  if (init == object_init && !count && !keyword_names) return instance;
  if (init(instance, arguments, count, keyword_names)) return instance;
  release(instance);
  return 0;
}

// ---- type(name, bases, namespace, **keywords)
Owned keywords_dict(const Word* values, Word keyword_names) {
  Word dict = make_dict();
  for (std::size_t index = 0; dict && index < tuple_count(keyword_names); ++index) {
    if (str_equal(tuple_items(keyword_names)[index], "metaclass")) continue;
    if (!dict_set(dict, tuple_items(keyword_names)[index], values[index])) return release(dict), 0;
  }
  return dict;
}

Word type_create(Type* metatype, const Word* arguments, std::size_t count, Word keyword_names) {
  if (count != 3) {
    if (metatype == &type_type) return raise(TypeError_type, "type() takes 1 or 3 arguments");
    return raise(TypeError_type, "type.__new__() takes exactly 3 arguments (%zu given)", count);
  }
  Word name = arguments[0], bases = arguments[1], namespace_ = arguments[2];
  if (!is_str(name)) return raise(TypeError_type, "type.__new__() argument 1 must be str, not %A", name);
  if (!is_tuple(bases)) return raise(TypeError_type, "type.__new__() argument 2 must be tuple, not %A", bases);
  if (!is_dict(namespace_)) return raise(TypeError_type, "type.__new__() argument 3 must be dict, not %A", namespace_);
  Type* winner = choose_metaclass(metatype, bases);
  if (!winner) return 0;
  if (winner != metatype && winner->slots.create != type_create)
    return winner->slots.create(winner, arguments, count, keyword_names);
  Word keywords = keyword_names && tuple_count(keyword_names) ? keywords_dict(arguments + count, keyword_names) : 0;
  if (keyword_names && tuple_count(keyword_names) && !keywords) return 0;
  Word object_base = as_word(&object_type);
  Word real_bases = tuple_count(bases) ? retained(bases) : make_tuple(&object_base, 1);
  Word result = make_class(winner, name, real_bases, namespace_, keywords, statement_attribute_names(namespace_));
  release(real_bases);
  release_nullable(keywords);
  return result;
}

Status type_init(Word, const Word*, std::size_t count, Word keyword_names) {
  if (keyword_names && tuple_count(keyword_names) && count == 1)
    return raise(TypeError_type, "type.__init__() takes no keyword arguments"), false;
  if (count != 1 && count != 3) return raise(TypeError_type, "type.__init__() takes 1 or 3 arguments"), false;
  return true;
}

// ---- attributes of classes
Word type_get_attribute(Word self, Word name) {
  Type *type = of(self), *metatype = type_of(self);
  Word on_metatype = find_on_type(metatype, name);
  if (on_metatype && type_of(on_metatype)->slots.descriptor_set)
    return type_of(on_metatype)->slots.descriptor_get(on_metatype, self, as_word(metatype));
  Word found = find_on_type(type, name);
  if (found) {
    auto get = type_of(found)->slots.descriptor_get;
    retain(found);
    Word result = get ? get(found, 0, self) : retained(found);
    release(found);
    return result;
  }
  if (on_metatype) {
    auto get = type_of(on_metatype)->slots.descriptor_get;
    return get ? get(on_metatype, self, as_word(metatype)) : retained(on_metatype);
  }
  return raise_no_attribute(self, name);
}

bool is_special_name(Word name) {
  return str_length(name) > 4 && str_character(name, 0) == '_' && str_character(name, 1) == '_';
}

// A plain value changes no slot: only caches must see it.
void namespace_changed(Type* type, Word name) {
  if (is_special_name(name)) return type_modified(type);
  type->version = next_type_version();
  if (!type->subclasses) return;
  for (std::size_t index = 0; index < list_count(type->subclasses); ++index)
    namespace_changed(reinterpret_cast<Type*>(list_items(type->subclasses)[index] & ~Word{1}), name);
}

Status type_set_attribute(Word self, Word given_name, Word value) {
  Type* type = of(self);
  if (!is_heap(type))
    return raise(TypeError_type, "cannot set %R attribute of immutable type '%s'", given_name, type->name), false;
  Word name = intern(retained(given_name));
  Word on_metatype = find_on_type(type_of(self), name);
  Status status;
  if (on_metatype && type_of(on_metatype)->slots.descriptor_set) {
    status = type_of(on_metatype)->slots.descriptor_set(on_metatype, self, value);
  } else if (value) {
    status = dict_set(type->dict, name, value);
    namespace_changed(type, name);
  } else {
    Word old = dict_pop(type->dict, name);
    status = old != 0;
    if (!old && !error_pending()) raise_no_attribute(self, name);
    namespace_changed(type, name);
    release_nullable(old);
  }
  release(name);
  return status;
}

Word type_repr(Word self) {
  Word name = type_full_name(of(self));
  if (failed(name)) return 0;
  Utf8 text(name);
  Word result = str_printf("<class '%s'>", text.c_str());
  release(name);
  return result;
}

// ---- properties
Word get_name(Word self) { return of(self)->name_word ? retained(of(self)->name_word) : intern_literal(of(self)->name); }

Status check_mutable(Word self, Word value, const char* attribute) {
  if (!is_heap(of(self)))
    return raise(TypeError_type, "cannot set '%s' attribute of immutable type '%s'", attribute, of(self)->name), false;
  if (!value) return raise(TypeError_type, "cannot delete '%s' attribute of type '%s'", attribute, of(self)->name), false;
  return true;
}

Status set_name(Word self, Word value) {
  if (!check_mutable(self, value, "__name__")) return false;
  if (!is_str(value)) return raise(TypeError_type, "can only assign string to %s.__name__, not '%T'", of(self)->name, value), false;
  Utf8 text(value);
  auto* copy = static_cast<char*>(allocate_buffer(text.view().size() + 1));
  if (!copy) return false;
  __builtin_memcpy(copy, text.c_str(), text.view().size() + 1);
  free_buffer(const_cast<char*>(of(self)->name));
  of(self)->name = copy;
  assign(of(self)->name_word, retained(value));
  return true;
}

Word get_qualname(Word self) { return type_qualname(of(self)); }
Status set_qualname(Word self, Word value) {
  if (!check_mutable(self, value, "__qualname__")) return false;
  if (!is_str(value))
    return raise(TypeError_type, "can only assign string to %s.__qualname__, not '%T'", of(self)->name, value), false;
  assign(of(self)->qualname_word, retained(value));
  return true;
}
Word get_module(Word self) { return type_module(of(self)); }
Status set_in_namespace(Word self, const char* name, Word value) {
  if (!check_mutable(self, value, name)) return false;
  Status status = dict_set(of(self)->dict, name, value);
  type_modified(of(self));
  return status;
}
Status set_module(Word self, Word value) { return set_in_namespace(self, "__module__", value); }
Word get_doc(Word self) {
  Word doc = dict_get(type_namespace(of(self)), "__doc__");
  if (!doc) return None();
  auto get = type_of(doc)->slots.descriptor_get;
  return get ? get(doc, 0, self) : retained(doc);
}
Status set_doc(Word self, Word value) { return set_in_namespace(self, "__doc__", value); }
Word get_mro(Word self) { return retained(type_mro(of(self))); }
Word get_bases(Word self) { return retained(type_bases(of(self))); }
Word get_base(Word self) { return retained(of(self)->base ? as_word(of(self)->base) : None()); }
Word get_dict(Word self) { return make_mapping_proxy(type_namespace(of(self))); }
Word get_flags(Word self) { return small_int(of(self)->type_flags); }
Word get_basic_size(Word self) { return small_int(of(self)->instance_size); }

Word get_annotations(Word self) {
  Word found = dict_get(type_namespace(of(self)), "__annotations__");
  if (found) return retained(found);
  if (!is_heap(of(self))) return raise(AttributeError_type, "type object '%s' has no attribute '__annotations__'", of(self)->name);
  Word dict = make_dict();
  if (dict && !dict_set(of(self)->dict, "__annotations__", dict)) clear(dict);
  return dict;
}
Status set_annotations(Word self, Word value) { return set_in_namespace(self, "__annotations__", value ? value : None()); }

Word get_abstract_methods(Word self) {
  Word found = self == as_word(&type_type) ? 0 : dict_get(type_namespace(of(self)), "__abstractmethods__");
  return found ? retained(found) : raise(AttributeError_type, "__abstractmethods__");
}
Status set_abstract_methods(Word self, Word value) {
  if (!set_in_namespace(self, "__abstractmethods__", value)) return false;
  const Slots& slots = type_of(value)->slots;
  bool any = slots.length ? slots.length(value) > 0 : value != None();
  if (any) of(self)->type_flags |= type_abstract;
  else of(self)->type_flags &= ~std::uint32_t{type_abstract};
  return true;
}

const NativeProperty type_properties[] = {{"__name__", get_name, set_name},
                                          {"__qualname__", get_qualname, set_qualname},
                                          {"__module__", get_module, set_module},
                                          {"__doc__", get_doc, set_doc},
                                          {"__mro__", get_mro, nullptr},
                                          {"__bases__", get_bases, nullptr},
                                          {"__base__", get_base, nullptr},
                                          {"__dict__", get_dict, nullptr},
                                          {"__flags__", get_flags, nullptr},
                                          {"__basicsize__", get_basic_size, nullptr},
                                          {"__annotations__", get_annotations, set_annotations},
                                          {"__abstractmethods__", get_abstract_methods, set_abstract_methods},
                                          {nullptr, nullptr, nullptr}};

// ---- methods
Word type_mro_method(const Word* arguments) {
  Word mro = compute_mro(of(arguments[0]), type_bases(of(arguments[0])));
  Word list = mro ? list_from(mro) : 0;
  release_nullable(mro);
  return list;
}

Word type_subclasses(const Word* arguments) {
  Word result = make_list(), entries = of(arguments[0])->subclasses;
  for (std::size_t index = 0; result && entries && index < list_count(entries); ++index)
    if (!list_append(result, list_items(entries)[index] & ~Word{1})) return release(result), 0;
  return result;
}

Word type_instance_check(const Word* arguments) {
  Type* type = of(arguments[0]);
  if (is_instance(arguments[1], *type)) return True();
  Word actual = 0;
  Flag found = find_attribute(arguments[1], COIL_NAME("__class__"), &actual);
  if (found < 0) return 0;
  bool result = found && is_type(actual) && is_subtype(of(actual), type);
  release_nullable(actual);
  return boolean(result);
}

Word type_subclass_check(const Word* arguments) {
  if (!is_type(arguments[1])) return raise(TypeError_type, "issubclass() arg 1 must be a class");
  return boolean(is_subtype(of(arguments[1]), of(arguments[0])));
}

Word type_prepare(const Word*) { return make_dict(); }

Word type_dir(const Word* arguments) {
  Word names = make_dict();
  Word result = names && add_class_names(names, of(arguments[0])) ? dict_keys_list(names) : 0;
  release_nullable(names);
  return result;
}

const NativeMethod type_methods[] = {{"mro(self, /)", type_mro_method},
                                     {"__subclasses__(self, /)", type_subclasses},
                                     {"__instancecheck__(self, instance, /)", type_instance_check},
                                     {"__subclasscheck__(self, subclass, /)", type_subclass_check},
                                     {"__prepare__(cls, /, *args, **kwargs)", type_prepare, MethodKind::class_},
                                     {"__dir__(self, /)", type_dir},
                                     {nullptr, nullptr}};

void type_dealloc(Object* self) {
  auto* type = static_cast<HeapType*>(self);
  for (std::size_t index = 0; type->bases && index < tuple_count(type->bases); ++index)
    remove_subclass(as<Type>(tuple_items(type->bases)[index]), type);
  if ((self->flags & object_has_weakrefs) && clear_weak_references) clear_weak_references(&self, 1, nullptr);
  for (Word* word : {&type->dict, &type->mro, &type->bases, &type->name_word, &type->qualname_word, &type->module_word,
                     &type->subclasses, &type->attribute_names})
    clear(*word);
  free_buffer(const_cast<char*>(type->name));
  free_buffer(type->ranks);
  free_object(self);
}

void type_traverse(Object* self, Visitor visit, void* context) {
  auto* type = static_cast<HeapType*>(self);
  if (!is_heap(type)) return;
  visit(type->dict, context);
  visit(type->mro, context);
  visit(type->bases, context);
}

void type_clear(Object* self) {
  auto* type = static_cast<HeapType*>(self);
  if (!is_heap(type)) return;
  if (type->dict) dict_clear(type->dict);
  clear(type->mro);
  type->version = next_type_version();
}

}  // namespace

constinit Type type_type = [] {
  Type type = native_type("type", &object_type, sizeof(HeapType), type_base_allowed | type_gc | type_is_type, type_methods,
                          type_properties);
  type.slots.call = type_call;
  type.slots.create = type_create;
  type.slots.init = type_init;
  type.slots.get_attribute = type_get_attribute;
  type.slots.set_attribute = type_set_attribute;
  type.slots.binary[static_cast<int>(BinaryOperator::bit_or)] = make_union;
  type.slots.repr = type_repr;
  type.slots.dealloc = type_dealloc;
  type.slots.traverse = type_traverse;
  type.slots.clear = type_clear;
  return type;
}();

}  // namespace coil
