// The leak sanitizer sees every object (object/memory.cpp), and takes as roots what the runtime's and the program's own
// variables hold: constants, caches, interned names. The list of all blocks is hidden from it.
#include "runtime/object/leaks.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define COIL_LEAK_SANITIZER 1
#include <sanitizer/lsan_interface.h>
#endif
#endif

namespace coil {

#ifdef COIL_LEAK_SANITIZER
bool find_leaks() noexcept { return __lsan_do_recoverable_leak_check() != 0; }
#else
bool find_leaks() noexcept { return false; }
#endif

}  // namespace coil

#ifdef COIL_LEAK_SANITIZER
// What a program asks too much of is a MemoryError. Leaks are looked for where a program ends, not at every exit().
extern "C" const char* __asan_default_options() { return "allocator_may_return_null=1:leak_check_at_exit=0"; }
extern "C" const char* __ubsan_default_options() { return "print_stacktrace=1"; }
#endif
