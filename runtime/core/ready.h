// Start and end of the runtime, for main() and for tests.
#pragma once

#include "runtime/object/type.h"

namespace coil {

void ready_types() noexcept;
// Everything that must be there before Python code runs: types, built-ins, the stack limit, sys.
void start_runtime(int argument_count, char** arguments) noexcept;
// Ends the program: atexit functions, flush, modules cleared, the leak check. `status` is what the program gives; the
// result is the process's exit status.
int finish_runtime(int status) noexcept;

// How far the program's end has come: what is said then (a coroutine that was never awaited) is said in fewer words. paths_gone: CPython
// can't import any more what it hasn't yet; what the program's last error keeps dies.
enum class Ending : std::uint8_t { not_begun, begun, paths_gone, modules_gone };
extern Ending ending;

// All of it around the program's main module; gives the exit status.
int run_program(int argument_count, char** arguments) noexcept;

// Functions to call at exit, last registered first (module atexit).
Status register_exit_function(Word function, Word arguments, Word keywords) noexcept;
Status unregister_exit_function(Word function) noexcept;
Status run_exit_functions() noexcept;

// sys.argv[0] and the others, as given to main().
extern int program_argument_count;
extern char** program_arguments;

}  // namespace coil
