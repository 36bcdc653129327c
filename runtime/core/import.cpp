// Import: the program's modules by name, executed once each, parents first.
#include <cstring>

#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/module_attributes.h"
#include "runtime/core/module_registry.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

Word modules = 0;

Module* of(Word module) { return as<Module>(module); }

Word raise_not_found(Word name, std::string_view parent) {
  if (parent.empty()) raise(ModuleNotFoundError_type, "No module named '%U'", name);
  else raise(ModuleNotFoundError_type, "No module named '%U'; '%.*s' is not a package", name, static_cast<int>(parent.size()),
             parent.data());
  if (pending_is(ModuleNotFoundError_type)) assign(as<ImportError>(state.error)->name, retained(name));
  return 0;
}

Status add_functions(Module* module) {
  const NativeMethod* row = module->info->functions;
  for (; row && row->signature; ++row) {
    Word function = make_native_function(*row, module->name);
    if (!function) return false;
    Word name = get_attribute(function, COIL_NAME("__name__"));
    Status good = name && module_set(module, name, function);
    release_nullable(name);
    release(function);
    if (!good) return false;
  }
  return true;
}

Status set_text(Module* module, Word name, const char* text) {
  Word word = text ? make_str(text) : None();
  Status good = word && module_set(module, name, word);
  release_nullable(word);
  return good;
}

// __name__, __file__ and so on; what the module assigns itself comes later.
Status set_standard_names(Module* module, const char* name) {
  const ModuleInfo& info = *module->info;
  std::string_view package = name;
  if (!info.is_package) package = package.substr(0, package.rfind('.') == package.npos ? 0 : package.rfind('.'));
  bool is_main = std::string_view(name) == "__main__";
  Word package_word = is_main ? None() : make_str(package);
  Status good = package_word && module_set(module, COIL_NAME("__name__"), module->name) &&
                set_text(module, COIL_NAME("__doc__"), nullptr) && module_set(module, COIL_NAME("__package__"), package_word) &&
                module_set(module, COIL_NAME("__loader__"), None()) && module_set(module, COIL_NAME("__spec__"), None());
  release_nullable(package_word);
  if (good && info.file && info.file->path[0] != '<') good = set_text(module, COIL_NAME("__file__"), info.file->path);
  return good;
}

// The module of exactly this dotted name, its parent is there. Owned.
Owned import_one(std::string_view name, Module* parent) {
  Word name_word = intern_literal(name);
  if (failed(name_word)) return 0;
  if (Word known = dict_get(modules_dict(), name_word)) {
    if (known == None()) return raise_not_found(name_word, {});
    return retained(known);
  }
  Utf8 text(name_word);
  const ModuleInfo* info = find_module_info(text.c_str());
  std::size_t dot = name.rfind('.');
  if (!info) {
    bool in_plain_module = parent && parent->info && !parent->info->is_package;
    return raise_not_found(name_word, in_plain_module ? name.substr(0, dot) : std::string_view{});
  }
  Word module = make_module(*info, text.c_str());
  if (failed(module)) return 0;
  if (!dict_set(modules_dict(), name_word, module) || !execute_module(module)) {
    Word error = error_pending() ? take_error() : 0;
    dict_delete(modules_dict(), name_word);
    if (error) restore_error(error);
    release(module);
    return 0;
  }
  // The module may have replaced itself.
  if (Word now = dict_get(modules_dict(), name_word)) assign(module, retained(now));
  if (parent) {
    Word own_name = intern_literal(name.substr(dot + 1));
    if (!own_name || !set_attribute(as_word(parent), own_name, module)) clear(module);
  }
  return module;
}

}  // namespace

Borrowed modules_dict() noexcept { return modules ? modules : modules = make_dict(); }

const ModuleInfo* find_module_info(const char* name) noexcept {
  for (const ModuleInfo* const* info = coil_program_modules; *info; ++info)
    if (!std::strcmp((*info)->name, name)) return *info;
  return nullptr;
}

const ModuleInfo* module_of_file(const SourceFile* file) noexcept {
  for (const ModuleInfo* const* info = coil_program_modules; file && *info; ++info)
    if ((*info)->file == file) return *info;
  return nullptr;
}

Owned make_module(const ModuleInfo& info, const char* name) noexcept {
  auto* module = allocate<Module>(module_type);
  if (!module) return 0;
  module->info = &info;
  module->name = intern_literal(name);
  Word word = as_word(module);
  if (!module->name || !set_standard_names(module, name) || !add_functions(module)) clear(word);
  return word;
}

Owned make_empty_module(Word name) noexcept {
  auto* module = allocate<Module>(module_type);
  if (!module) return 0;
  module->name = retained(name);
  module->initialised = true;
  Word word = as_word(module);
  if (!module_set(module, COIL_NAME("__name__"), name) || !module_set(module, COIL_NAME("__doc__"), None())) clear(word);
  return word;
}

Status execute_module(Word module) noexcept {
  const ModuleInfo& info = *of(module)->info;
  if (info.execute && !info.execute(of(module))) return false;
  return of(module)->initialised = true;
}

Word import_module(const char* name) noexcept {
  std::string_view full = name;
  Word module = 0;
  for (std::size_t end = 0; end != full.npos;) {
    end = full.find('.', end ? end + 1 : 0);
    Word next = import_one(full.substr(0, end), module ? of(module) : nullptr);
    release_nullable(module);
    if (failed(next)) return 0;
    module = next;
  }
  return module;
}

// ---- the rows of operations.def

Word import_module(Word dotted_name) noexcept {
  Utf8 text(dotted_name);
  return import_module(text.c_str());
}

Word import_top(Word dotted_name) noexcept {
  Utf8 text(dotted_name);
  Word module = import_module(text.c_str());
  std::size_t dot = text.view().find('.');
  if (!module || dot == std::string_view::npos) return module;
  release(module);
  return import_one(text.view().substr(0, dot), nullptr);
}

namespace {

Word raise_cannot_import(Word module, Word name) {
  Word module_name = of(module)->name, file = module_get(of(module), COIL_NAME("__file__"));
  bool partial = of(module)->info && of(module)->info->execute && !of(module)->initialised;
  if (partial && file)
    raise(ImportError_type, "cannot import name '%U' from partially initialized module '%U' (most likely due to a circular import) (%S)",
          name, module_name, file);
  else if (file) raise(ImportError_type, "cannot import name '%U' from '%U' (%S)", name, module_name, file);
  else raise(ImportError_type, "cannot import name '%U' from '%U' (unknown location)", name, module_name);
  if (pending_is(ImportError_type)) {
    auto* error = as<ImportError>(state.error);
    assign(error->name, retained(module_name));
    if (file) assign(error->path, retained(file));
  }
  return 0;
}

}  // namespace

Word import_from(Word module, Word name) noexcept {
  Word value = 0;
  Flag found = find_attribute(module, name, &value);
  if (found) return found > 0 ? value : 0;
  if (!is_exact(module, module_type)) return raise(ImportError_type, "cannot import name '%U'", name);
  Utf8 package(of(module)->name), text(name);
  Word full = str_printf("%s.%s", package.c_str(), text.c_str());
  if (failed(full)) return 0;
  Utf8 full_text(full);
  if (find_module_info(full_text.c_str())) {
    value = import_module(full_text.c_str());
  } else if (Word known = dict_get(modules_dict(), full)) {
    value = retained(known);
  } else {
    raise_cannot_import(module, name);
  }
  release(full);
  return value;
}

Status import_star(Module& into, Word module) noexcept {
  Word names = 0;
  Flag listed = find_attribute(module, COIL_NAME("__all__"), &names);
  if (listed < 0) return false;
  if (!listed) {
    Word snapshot = is_exact(module, module_type) ? module_snapshot(of(module)) : get_attribute(module, "__dict__");
    names = snapshot ? dict_keys_list(snapshot) : 0;
    release_nullable(snapshot);
    if (!names) return false;
  }
  Status good = for_each(names, [&](Word name) {
    if (!is_str(name))
      return raise(TypeError_type, "Item in %U.__all__ must be str, not %T", of(module)->name, name), false;
    if (!listed && str_length(name) && str_character(name, 0) == '_') return true;
    Word value = listed ? import_from(module, name) : get_attribute(module, name);
    if (failed(value)) {
      if (listed && pending_is(ImportError_type)) {
        clear_error();
        raise(AttributeError_type, "module '%U' has no attribute '%U'", of(module)->name, name);
      }
      return false;
    }
    Status set = module_set(&into, name, value);
    release(value);
    return set;
  });
  release(names);
  return good;
}

}  // namespace coil
