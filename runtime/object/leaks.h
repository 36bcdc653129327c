// Objects that are alive although nothing reaches them.
#pragma once

namespace coil {

// At the end of the program: reports them on stderr. With the address sanitizer where they were made; in other builds with
// COIL_CHECK_LEAKS (all debug builds) how many of each type: "coil: leaked: 3 Task, 1 list". There it doesn't look while other
// threads are left, whose stacks it doesn't see. Whether there are any; without either false.
bool find_leaks(bool other_threads) noexcept;

// For tests of the search: whether the program's variable of that name is to be forgotten instead of released, as the
// environment's COIL_LOSE says.
bool is_lost(const char* variable) noexcept;
// What ended calls have left on the stack, the leak sanitizer would take for references of the calls that come to stand there.
void wipe_stack_below() noexcept;

// This memory, and what it points to, is never given back on purpose: for what isn't reached from a variable.
void keep_for_good(const void* memory) noexcept;

}  // namespace coil
