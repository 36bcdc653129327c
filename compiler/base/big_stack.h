// Recursion over the syntax tree may be as deep as CPython allows, some 3,000 nested nodes, and a parser's frames are
// larger than the usual stack has room for at that depth (above all in debug builds).
#pragma once

#include <functional>

namespace coil::compiler {

// Runs the function on a stack of 1 GiB (address space only: pages are touched as needed) and waits for it. Costs some
// 30 µs. Whoever calls parse(), bind() and later phases does it from in here.
void run_on_big_stack(const std::function<void()>& function);

}  // namespace coil::compiler
