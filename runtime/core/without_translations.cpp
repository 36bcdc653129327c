// Two functions of libc that static programs have versions of. Its own translate messages (of failed assertions, of strerror()), and
// bring gettext, the conversion of character sets and dlopen() into every program for it: 80 KB. CPython's messages aren't
// translated either. Hidden: what libraries loaded beside the runtime call stays theirs.
#include <cstdio>
#include <cstdlib>

#define COIL_INSTEAD_OF_LIBC extern "C" [[gnu::visibility("hidden"), gnu::used]]

COIL_INSTEAD_OF_LIBC char* __dcgettext(const char*, const char* message, int) { return const_cast<char*>(message); }

COIL_INSTEAD_OF_LIBC [[noreturn]] void __assert_fail(const char* assertion, const char* file, unsigned line, const char*) {
  std::fprintf(stderr, "coil: internal error: %s:%u: assertion failed: %s\n", file, line, assertion);
  std::abort();
}
