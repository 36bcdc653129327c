// What the C++ library has for exceptions, which the runtime neither throws nor lets pass: its own versions would bring the
// unwinder, the demangler and translated messages into every static program. A sanitizer has versions of its own.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string_view>

#include "runtime/object/memory.h"

#if !defined(__has_feature)
#define __has_feature(name) 0
#endif
#if !__has_feature(address_sanitizer)

namespace {

[[noreturn]] void stop(const char* what) {
  std::fprintf(stderr, "coil: internal error: %s\n", what);
  std::abort();
}

void* allocate_or_stop(std::size_t size) {
  void* memory = coil::plain_allocate(size);
  return memory ? memory : (stop("out of memory"), nullptr);
}

}  // namespace

namespace std {

void __throw_out_of_range_fmt(const char* format, ...) { stop(format); }
void __throw_length_error(const char* what) { stop(what); }
void __throw_logic_error(const char* what) { stop(what); }
void __throw_bad_alloc() { stop("out of memory"); }
void __throw_bad_array_new_length() { stop("out of memory"); }

}  // namespace std

void* operator new(std::size_t size) { return allocate_or_stop(size); }
void* operator new[](std::size_t size) { return allocate_or_stop(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return coil::plain_allocate(size); }
void operator delete(void* memory) noexcept { coil::plain_free(memory); }
void operator delete[](void* memory) noexcept { coil::plain_free(memory); }
void operator delete(void* memory, std::size_t) noexcept { coil::plain_free(memory); }

// Static variables of functions. What initialises them runs under the runtime's lock.
extern "C" int __cxa_guard_acquire(std::uint64_t* guard) { return *reinterpret_cast<std::uint8_t*>(guard) == 0; }
extern "C" void __cxa_guard_release(std::uint64_t* guard) { *reinterpret_cast<std::uint8_t*>(guard) = 1; }
extern "C" void __cxa_guard_abort(std::uint64_t*) {}

#endif
