// The words of the built-in names, and the module `builtins`.
#include "runtime/core/builtins.h"

#include <cstring>

#include "runtime/core/builtin_names.h"
#include "runtime/core/native.h"
#include "runtime/core/native_signature.h"
#include "runtime/object/bytes.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/str.h"

namespace coil {

// Types need no code at start; functions and constants get their words from fill_builtins().
#define BUILTIN_TYPE(name) reinterpret_cast<Word>(&name##_type),
#define BUILTIN_FUNCTION(name) 0,
#define BUILTIN_CONSTANT(name) 0,
#define BUILTIN_ABSENT(name) 0,
#define EXCEPTION(name, base) reinterpret_cast<Word>(&name##_type),
Word builtin_words[builtin_name_count] = {
#include "runtime/core/builtins.def"
#include "runtime/core/exceptions.def"
    reinterpret_cast<Word>(&OSError_type),
    reinterpret_cast<Word>(&OSError_type),
};
#undef EXCEPTION

constinit const char* const builtin_names[builtin_name_count] = {
#define BUILTIN(name) #name,
#include "runtime/core/builtins.def"
#undef BUILTIN
#define EXCEPTION(name, base) #name,
#include "runtime/core/exceptions.def"
#undef EXCEPTION
    "EnvironmentError",
    "IOError",
};

namespace {

bool row_is(const NativeMethod& row, const char* name) {
  if (*row.signature != *name) return false;
  std::size_t length = std::strlen(name);
  return !std::strncmp(row.signature, name, length) && row.signature[length] == '(';
}

Word* word_of(const NativeMethod& row) {
  for (int index = 0; index < builtin_name_count; ++index)
    if (row_is(row, builtin_names[index])) return &builtin_words[index];
  return nullptr;
}

void add_functions(const NativeMethod* rows, Word module) {
  for (const NativeMethod* row = rows; row->signature; ++row)
    if (Word* word = word_of(*row)) *word = make_native_function(*row, module);
}

}  // namespace

void fill_builtins() noexcept {
  Word module = intern_literal("builtins");
  add_functions(builtin_functions, module);
  add_functions(core_builtin_functions, module);
  builtin_Ellipsis = as_word(&ellipsis_object);
  builtin_NotImplemented = NotImplemented();
  builtin___debug__ = True();
  builtin_exit = make_quitter("exit");
  builtin_quit = make_quitter("quit");
}

extern "C" const ModuleInfo coil_module_builtins = {
    "builtins", nullptr, false, builtin_names, builtin_words, builtin_name_count, nullptr, nullptr};

}  // namespace coil
