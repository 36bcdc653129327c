// How the compiler allocates: by jemalloc, in huge pages. A compilation makes millions of small blocks and ends, for which libc's
// heap takes a tenth longer.
#include <malloc.h>

extern "C" {

const char* malloc_conf = "thp:always";

// LLVM's statistics ask for it; libc's would bring libc's heap in.
struct mallinfo2 mallinfo2() { return {}; }
}
