// Objects that are alive although nothing reaches them.
#pragma once

namespace coil {

// Built with the address sanitizer: reports them on stderr, and where they were made. Whether there are any; otherwise false.
bool find_leaks() noexcept;

}  // namespace coil
