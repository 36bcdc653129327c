// System calls that may block, without the runtime lock: retried when a signal interrupts them, after Python's handlers ran.
#pragma once

#include <cstddef>
#include <cstdint>

namespace coil {

// The number of bytes; -1: failed, OSError pending.
std::int64_t blocking_read(int descriptor, void* buffer, std::size_t size) noexcept;
std::int64_t blocking_write(int descriptor, const void* buffer, std::size_t size) noexcept;

}  // namespace coil
