// Module objects: the compiler's globals and what else the program puts into them.
#include "runtime/core/module.h"

#include "runtime/core/attribute.h"
#include "runtime/core/builtin_names.h"
#include "runtime/core/deleted_builtin.h"
#include "runtime/core/errors.h"
#include "runtime/core/module_attributes.h"
#include "runtime/core/module_registry.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/leaks.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Module* of(Word self) { return as<Module>(self); }

Status raise_undeletable(Module* module, Word name) {
  raise(AttributeError_type, "'%T' object has no attribute '%U'", as_word(module), name);
  return false;
}

Borrowed unless_deleted(Word value) { return is_deleted_builtin(value) ? 0 : value; }

}  // namespace

int module_global_index(Module* module, Word name) noexcept {
  if (!module->info) return -1;
  if (!module->names) {
    module->names = make_dict_with_capacity(module->info->global_count);
    for (std::size_t index = 0; module->names && index < module->info->global_count; ++index)
      dict_set(module->names, intern_literal(module->info->global_names[index]), small_int(static_cast<std::int64_t>(index)));
  }
  Word index = module->names ? dict_get_str(module->names, name) : 0;
  return index ? static_cast<int>(small_int_value(index)) : -1;
}

Borrowed module_get(Module* module, Word name) noexcept {
  int index = module_global_index(module, name);
  if (index >= 0) return unless_deleted(module->info->globals[index]);
  return module->extra ? dict_get_str(module->extra, name) : 0;
}

std::uint32_t module_changes;

namespace {

Word replaced;  // what globals have lost that are called without a reference: a list, or 0

// Assigns such a global from outside.
void replace_called(Word& global, Word& defined, Owned value) {
  Word old = global;
  global = value;
  defined = not_defined;
  if (!old) return;
  if (!replaced) replaced = make_list();
  if (!replaced || !list_append(replaced, old)) return;  // without memory it is never released
  release(old);
}

}  // namespace

void define_called(Word& global, Word& defined, Owned function) noexcept {
  replace_called(global, defined, function);
  defined = function;
}

Status module_set(Module* module, Word name, Word value) noexcept {
  int index = module_global_index(module, name);
  if (index >= 0) {
    Word& place = module->info->globals[index];
    if (!value && !unless_deleted(place)) return raise_undeletable(module, name);
    // Emitted code holds no reference to a built-in that it calls.
    bool is_builtin = &place == &builtin_words[index];
    if (is_builtin && place && !is_small_int(place)) {
      as_object(place)->references += immortal_references;
      keep_for_good(as_object(place));
    }
    if (value) retain(value);
    else if (is_builtin && !(value = make_deleted_builtin(name))) return false;
    Word* defined = module->info->defined;
    if (defined && defined[index]) replace_called(place, defined[index], value);
    else assign(place, value);
    return true;
  }
  ++module_changes;
  if (!module->extra && !(module->extra = make_dict())) return false;
  if (value) return dict_set(module->extra, name, value);
  Flag deleted = dict_delete(module->extra, name);
  if (deleted == 0) return raise_undeletable(module, name);
  return deleted > 0;
}

void release_replaced() noexcept { clear(replaced); }

Owned module_snapshot(Module* module) noexcept {
  Word dict = module->extra ? dict_copy(module->extra) : make_dict();
  for (std::size_t index = 0; dict && module->info && index < module->info->global_count; ++index)
    if (unless_deleted(module->info->globals[index]) && !dict_set(dict, module->info->global_names[index], module->info->globals[index]))
      clear(dict);
  return dict;
}

namespace {

Word module_name(Module* module) {
  Word name = module_get(module, COIL_NAME("__name__"));
  return name && is_str(name) ? name : module->name;
}

Word raise_no_module_attribute(Module* module, Word name) {
  bool partial = module->info && module->info->execute && !module->initialised;
  if (partial)
    raise(AttributeError_type, "partially initialized module '%U' has no attribute '%U' (most likely due to a circular import)",
          module_name(module), name);
  else
    raise(AttributeError_type, "module '%U' has no attribute '%U'", module_name(module), name);
  if (pending_is(AttributeError_type)) {
    auto* error = as<AttributeError>(state.error);
    assign(error->object, retained(as_word(module)));
    assign(error->name, retained(name));
  }
  return 0;
}

Word get_attribute_slot(Word self, Word name) {
  Module* module = of(self);
  Word found = find_on_type(type_of(self), name);
  if (found && type_of(found)->slots.descriptor_set)
    return type_of(found)->slots.descriptor_get(found, self, as_word(type_of(self)));
  if (Word value = module_get(module, name)) return retained(value);
  if (found) {
    auto get = type_of(found)->slots.descriptor_get;
    return get ? get(found, self, as_word(type_of(self))) : retained(found);
  }
  Word hook = module_get(module, COIL_NAME("__getattr__"));
  return hook ? call(hook, &name, 1) : raise_no_module_attribute(module, name);
}

Status set_attribute_slot(Word self, Word name, Word value) {
  Word found = find_on_type(type_of(self), name);
  if (found && type_of(found)->slots.descriptor_set) return type_of(found)->slots.descriptor_set(found, self, value);
  return module_set(of(self), name, value);
}

Word repr_slot(Word self) {
  Module* module = of(self);
  Word file = module_get(module, COIL_NAME("__file__"));
  Utf8 name(module_name(module));
  if (file && is_str(file)) {
    Utf8 path(file);
    return str_printf("<module '%s' from '%s'>", name.c_str(), path.c_str());
  }
  return str_printf("<module '%s'%s>", name.c_str(), module->info ? " (built-in)" : "");
}

// A view: names can't be bound through it (docs/differences.md).
Word get_dict(Word self) {
  Word snapshot = module_snapshot(of(self));
  if (failed(snapshot)) return 0;
  Word view = make_mapping_proxy(snapshot);
  release(snapshot);
  return view;
}

Word method_dir(const Word* arguments) {
  Word hook = module_get(of(arguments[0]), COIL_NAME("__dir__"));
  if (hook) return call(hook, nullptr, 0);
  Word snapshot = module_snapshot(of(arguments[0]));
  Word names = snapshot ? dict_keys_list(snapshot) : 0;
  release_nullable(snapshot);
  return names;
}

Word create(Type* type, const Word* arguments, std::size_t count, Word) {
  if (count < 1) return raise(TypeError_type, "module() missing required argument 'name' (pos 1)");
  if (!is_str(arguments[0])) return raise(TypeError_type, "module() argument 'name' must be str, not %A", arguments[0]);
  Word module = make_empty_module(arguments[0]);
  if (module && count > 1 && !module_set(of(module), COIL_NAME("__doc__"), arguments[1])) clear(module);
  if (module && type != &module_type && is_heap(type)) {
    release(module);
    return raise(TypeError_type, "coil doesn't support subclasses of ModuleType yet");
  }
  return module;
}
Status init(Word, const Word*, std::size_t, Word) { return true; }

const NativeMethod methods[] = {{"__dir__(self, /)", method_dir}, {nullptr, nullptr}};
const NativeProperty properties[] = {{"__dict__", get_dict, nullptr}, {nullptr, nullptr, nullptr}};

void dealloc(Object* self) {
  auto* module = static_cast<Module*>(self);
  ++module_changes;
  release_nullable(module->name);
  release_nullable(module->names);
  release_nullable(module->extra);
  free_object(self);
}
void traverse(Object* self, Visitor visit, void* context) {
  auto* module = static_cast<Module*>(self);
  visit(module->extra, context);
}

// The words of built-in names by name, for modules that look them up at run time.
Borrowed builtin_by_name(Word name) {
  static Word index;
  if (!index) {
    index = make_dict_with_capacity(builtin_name_count);
    for (int place = 0; index && place < builtin_name_count; ++place) dict_set(index, builtin_names[place], small_int(place));
  }
  if (Word place = index ? dict_get(index, name) : 0) return unless_deleted(builtin_words[small_int_value(place)]);
  Word module = dict_get(modules_dict(), "builtins");  // what the program added to it
  return module && is_exact(module, module_type) ? module_get(of(module), name) : 0;
}

}  // namespace


Word load_name(Module& module, Word name) noexcept {
  Word value = module_get(&module, name);
  if (!value) value = builtin_by_name(name);
  return value ? retained(value) : raise_unbound_global(name);
}

constinit Type module_type = [] {
  Type type = native_type("module", &object_type, sizeof(Module), type_base_allowed | type_gc, methods, properties);
  type.slots.get_attribute = get_attribute_slot;
  type.slots.set_attribute = set_attribute_slot;
  type.slots.repr = repr_slot;
  type.slots.create = create;
  type.slots.init = init;
  type.slots.dealloc = dealloc;
  type.slots.traverse = traverse;
  return type;
}();

}  // namespace coil
