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
void keep_for_good(const void* memory) noexcept { __lsan_ignore_object(memory); }
#else
bool find_leaks() noexcept { return false; }
void keep_for_good(const void*) noexcept {}
#endif

}  // namespace coil
