// The main thread's stack, which the kernel lets grow.
#pragma once

namespace coil {

// Grows it to what programs are to have (100 MB) or as far as the system allows, and sets the thread's stack limit by that.
void prepare_main_stack() noexcept;

}  // namespace coil
