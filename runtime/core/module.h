// Modules: of the source (their globals are static words of emitted code) and native ones.
#pragma once

#include "runtime/core/code.h"
#include "runtime/object/type.h"

namespace coil {

struct Module;
struct NativeMethod;

// What emitted code, or a native module, tells about a module. Static data.
struct ModuleInfo {
  const char* name;                  // "app", "package.module"
  const SourceFile* file;            // null: native
  bool is_package;
  // Globals known when compiling: names and the words that hold their values (0: unbound), in order of first assignment.
  const char* const* global_names;
  Word* globals;
  std::size_t global_count;
  Status (*execute)(Module* self);   // runs the module body (or fills in a native module) once
  const NativeMethod* functions;     // native modules: terminated by an empty row, or null
  // By global: what `def` has bound it to, or not_defined, where code calls it without a reference of its own. What such a
  // global loses lives until the end. 0: any other global. Or null.
  Word* defined = nullptr;
};

struct Module : Object {
  const ModuleInfo* info;
  Word name;
  Word names;   // Dict: name → small int, the index into info->globals. Made once.
  Word extra;   // Dict of attributes that the compiler didn't know of
  bool initialised;
};

// The program's modules: emitted by the compiler (source modules reachable from the main one, and which modules of the
// runtime they import), terminated by null. The first is __main__.
extern "C" const ModuleInfo* const coil_program_modules[];

// The module of that dotted name, executed if it wasn't yet, as `import` does: parents first, entered in sys.modules.
// ModuleNotFoundError otherwise. Owned.
Word import_module(const char* name) noexcept;

// Equal to nothing that a global holds.
inline constexpr Word not_defined = 2;
// `def` binds a global that is called without a reference: what it held may be running.
[[gnu::cold]] void define_called(Word& global, Word& defined, Owned function) noexcept;
// Whether the callee is the function that `def` made: nothing has bound the global from outside.
inline bool is_defined(Word callee, Word defined) { return __builtin_expect(callee == defined, true); }
// Gives up what such globals have lost, at the end.
void release_replaced() noexcept;

// Reads a global by name when the compiler doesn't know it: the module's extra names, then builtins; NameError.
Word load_name(Module& module, Word name) noexcept;

}  // namespace coil
