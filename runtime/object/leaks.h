// Objects that are alive although nothing reaches them.
#pragma once

namespace coil {

// Built with the address sanitizer: reports them on stderr, and where they were made. Whether there are any; otherwise false.
bool find_leaks() noexcept;

// This memory, and what it points to, is never given back on purpose: for what isn't reached from a variable.
void keep_for_good(const void* memory) noexcept;

}  // namespace coil
