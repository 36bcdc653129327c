// What print_unraisable() (errors.h) does with an error: sys.unraisablehook gets it, or it is written.
#pragma once

#include "runtime/object/word.h"

namespace coil {

// "Exception ignored in: <…>", or another message, and the exception, on stderr.
void write_unraisable(Word exception, Word where, const char* message) noexcept;
// sys.unraisablehook, borrowed; 0: the program didn't set it.
Word program_unraisable_hook() noexcept;

}  // namespace coil
