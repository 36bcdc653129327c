// The parts of the module _thread: locks and thread-local data.
#pragma once

#include "runtime/core/thread.h"
#include "runtime/object/type.h"

namespace coil {

extern Type thread_lock_type, thread_rlock_type, thread_local_type;

Owned make_thread_lock() noexcept;
void release_thread_lock(Word lock) noexcept;  // a locked one

// Seconds, as acquire(blocking, timeout) takes them, as a deadline: now for blocking=False. False: failed.
Status read_lock_deadline(Word blocking, Word timeout, double& deadline) noexcept;
inline constexpr double longest_lock_timeout = 9223372036.0;  // TIMEOUT_MAX

// Drops what a thread that ends has in all thread-local objects.
void drop_thread_locals(std::uint64_t ident) noexcept;

}  // namespace coil
