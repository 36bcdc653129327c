// sys.stdin, sys.stdout and sys.stderr.
#pragma once

#include "runtime/object/type.h"

namespace coil {

// The first globals of the module `sys`, in this order: stdin, stdout, stderr, __stdin__, __stdout__, __stderr__. Whatever
// print() and the like use comes from here, so that assigning to sys.stdout redirects it. 0: deleted.
enum StandardStream : int { stream_stdin, stream_stdout, stream_stderr, stream_count = 3 };
inline constexpr int sys_global_capacity = 64;
extern Word sys_globals[sys_global_capacity];

inline Borrowed standard_stream(StandardStream stream) { return sys_globals[stream]; }

// Makes the types of files ready and the three streams, at start-up.
void start_standard_streams() noexcept;
// At the end of the program: flushes stdout and stderr, as CPython does; false when stdout's failed, which makes the exit
// status 120 (the error was printed).
bool finish_standard_streams() noexcept;
// Flushes sys.stdout if it is a file of ours; errors are dropped. Before fork and _exit-like ends.
void flush_standard_streams() noexcept;
// Writes text to the sys.stderr of the program (any object with write), else to descriptor 2: for tracebacks.
void write_standard_error(Word text) noexcept;

// file.write(text) for any file, the short way for ours. text: str.
Status write_to_file(Word file, Word text) noexcept;

}  // namespace coil
