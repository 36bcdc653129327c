// The table of calls: for each call that emitted code makes, the address that it returns to and the line of C++ that it
// stands in. The runtime unwinds the native stack and looks the addresses up when a program wants to know who called
// (runtime/core/call_stack.h); the running code does nothing for it.
//
// Clang tracks the lines without writing debug information. Code generation is told that these functions have a
// garbage collector, named "coil": LLVM then labels each return address, and lets us print them. Section `coil_calls`:
//
//   group:  u32 number of calls; i32 distance from here to the module's coil::CallPlaces (emitted C++ defines it)
//   call:   i32 distance from here to the return address; u32 line of C++
//
// Where line directives make those lines of the source, emitted C++ lists its functions by number, with the names that each
// has, in `coil_call_functions`: "f_first,f_first_entry,f_first_plain f_second,…" (base/call_lines.h).
#pragma once

#include <string>

namespace clang {
class CompilerInvocation;
}
namespace llvm {
class Module;
}

namespace coil::compiler::toolchain {

// Makes clang track lines, if it doesn't anyway.
void track_lines(clang::CompilerInvocation&);

// Forgets the lines of everything that isn't a call: nobody asks for them but a debugger, and passes would carry them along.
void keep_lines_of_calls(llvm::Module&);

// The list of functions in `coil_call_functions`, empty where there is none. Before the passes: sanitizers remake variables.
std::string calling_functions(llvm::Module&);

// Marks the module's functions as those whose calls the table has. Before code generation or writing bitcode.
void mark_call_sites(llvm::Module&, const std::string& calling_functions);

}  // namespace coil::compiler::toolchain
