// _thread.lock and _thread.RLock.
#include <cmath>

#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/io/clock.h"
#include "runtime/modules/native_object.h"
#include "runtime/modules/threads.h"
#include "runtime/object/exception.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

struct Lock : Object {
  bool locked;
  WaitQueue waiting;
};

struct RLock : Object {
  Thread* owner;  // null: free
  std::int64_t count;
  WaitQueue waiting;
};

Lock* lock_of(Word word) { return as<Lock>(word); }
RLock* rlock_of(Word word) { return as<RLock>(word); }

Word flag_or_error(bool flag) { return error_pending() ? 0 : boolean(flag); }

// ---- lock

bool take_lock(Lock* lock) {
  if (lock->locked) return false;
  return lock->locked = true;
}

Word lock_acquire(const Word* arguments) {  // self, blocking, timeout
  double deadline;
  if (!read_lock_deadline(arguments[1], arguments[2], deadline)) return 0;
  Lock* lock = lock_of(arguments[0]);
  return flag_or_error(lock->waiting.wait(deadline, [=] { return take_lock(lock); }));
}

Word lock_enter(const Word* arguments) {
  Lock* lock = lock_of(arguments[0]);
  return flag_or_error(lock->waiting.wait(no_deadline, [=] { return take_lock(lock); }));
}

Word lock_release(const Word* arguments) {
  if (!lock_of(arguments[0])->locked) return raise(RuntimeError_type, "release unlocked lock");
  release_thread_lock(arguments[0]);
  return None();
}

Word lock_locked(const Word* arguments) { return boolean(lock_of(arguments[0])->locked); }

Word lock_reset(const Word* arguments) {
  lock_of(arguments[0])->locked = false;
  return None();
}

Word lock_repr(Word self) {
  return str_printf("<%s _thread.lock object at 0x%llx>", lock_of(self)->locked ? "locked" : "unlocked",
                    static_cast<unsigned long long>(self));
}

const NativeMethod lock_methods[] = {{"acquire(self, blocking=True, timeout=-1)", lock_acquire},
                                     {"acquire_lock(self, blocking=True, timeout=-1)", lock_acquire},
                                     {"release(self, /)", lock_release},
                                     {"release_lock(self, /)", lock_release},
                                     {"locked(self, /)", lock_locked},
                                     {"locked_lock(self, /)", lock_locked},
                                     {"_at_fork_reinit(self, /)", lock_reset},
                                     {"__enter__(self, /)", lock_enter},
                                     {"__exit__(self, /, *arguments)", lock_release},
                                     {}};

// ---- RLock

bool take_rlock(RLock* lock) {
  if (lock->owner && lock->owner != current_thread()) return false;
  lock->owner = current_thread();
  ++lock->count;
  return true;
}

Word rlock_acquire(const Word* arguments) {
  double deadline;
  if (!read_lock_deadline(arguments[1], arguments[2], deadline)) return 0;
  RLock* lock = rlock_of(arguments[0]);
  return flag_or_error(lock->waiting.wait(deadline, [=] { return take_rlock(lock); }));
}

Word rlock_enter(const Word* arguments) {
  RLock* lock = rlock_of(arguments[0]);
  return flag_or_error(lock->waiting.wait(no_deadline, [=] { return take_rlock(lock); }));
}

void free_rlock(RLock* lock) {
  lock->owner = nullptr;
  lock->count = 0;
  lock->waiting.wake_first();
}

Word rlock_release(const Word* arguments) {
  RLock* lock = rlock_of(arguments[0]);
  if (!lock->count || lock->owner != current_thread()) return raise(RuntimeError_type, "cannot release un-acquired lock");
  if (--lock->count == 0) free_rlock(lock);
  return None();
}

Word rlock_is_owned(const Word* arguments) {
  return boolean(rlock_of(arguments[0])->count && rlock_of(arguments[0])->owner == current_thread());
}

// For Condition.wait(): lets go of it however often it is held, (count, ident); and takes it back so.
Word rlock_release_save(const Word* arguments) {
  RLock* lock = rlock_of(arguments[0]);
  if (!lock->count) return raise(RuntimeError_type, "cannot release un-acquired lock");
  Word saved = pack_owned(int_from_i64(lock->count), int_from_u64(lock->owner->ident));
  free_rlock(lock);
  return saved;
}

Word rlock_acquire_restore(const Word* arguments) {
  RLock* lock = rlock_of(arguments[0]);
  std::int64_t count;
  if (!is_tuple(arguments[1]) || tuple_count(arguments[1]) != 2) return raise(TypeError_type, "expected a pair of count and owner");
  if (!argument_i64(tuple_items(arguments[1])[0], count)) return 0;
  if (!lock->waiting.wait(no_deadline, [=] { return take_rlock(lock); })) return 0;
  lock->count = count;
  return None();
}

Word rlock_reset(const Word* arguments) {
  rlock_of(arguments[0])->owner = nullptr;
  rlock_of(arguments[0])->count = 0;
  return None();
}

Word rlock_repr(Word self) {
  RLock* lock = rlock_of(self);
  return str_printf("<%s _thread.RLock object owner=%llu count=%lld at 0x%llx>", lock->count ? "locked" : "unlocked",
                    lock->owner ? static_cast<unsigned long long>(lock->owner->ident) : 0ull, static_cast<long long>(lock->count),
                    static_cast<unsigned long long>(self));
}

Word rlock_create(Type* type, const Word*, std::size_t, Word) { return as_word(new_object<RLock>(type)); }

const NativeMethod rlock_methods[] = {{"acquire(self, blocking=True, timeout=-1)", rlock_acquire},
                                      {"release(self, /)", rlock_release},
                                      {"_is_owned(self, /)", rlock_is_owned},
                                      {"_release_save(self, /)", rlock_release_save},
                                      {"_acquire_restore(self, state, /)", rlock_acquire_restore},
                                      {"_at_fork_reinit(self, /)", rlock_reset},
                                      {"__enter__(self, /)", rlock_enter},
                                      {"__exit__(self, /, *arguments)", rlock_release},
                                      {}};

}  // namespace

Owned make_thread_lock() noexcept { return as_word(new_object<Lock>(&thread_lock_type)); }

void release_thread_lock(Word lock) noexcept {
  lock_of(lock)->locked = false;
  lock_of(lock)->waiting.wake_first();
}

Status read_lock_deadline(Word blocking, Word timeout, double& deadline) noexcept {
  Flag blocks = blocking ? truth(blocking) : 1;
  double seconds = -1;
  if (blocks < 0 || (timeout && !to_double(timeout, seconds))) return false;
  if (!blocks && timeout && seconds != -1) return raise(ValueError_type, "can't specify a timeout for a non-blocking call"), false;
  if (seconds < 0 && seconds != -1) return raise(ValueError_type, "timeout value must be positive"), false;
  if (std::isnan(seconds)) return raise(ValueError_type, "Invalid value NaN (not a number)"), false;
  if (seconds >= 9223372036.854775807) return raise(OverflowError_type, "timestamp too large to convert to C _PyTime_t"), false;
  if (seconds > longest_lock_timeout) return raise(OverflowError_type, "timeout value is too large"), false;
  deadline = !blocks ? -no_deadline : seconds < 0 ? no_deadline : io::monotonic_time() + seconds;
  return true;
}

constinit Type thread_lock_type = [] {
  Type type = native_type("lock", sizeof(Lock), 0, "_thread");
  type.slots.dealloc = free_object;
  type.slots.repr = lock_repr;
  type.methods = lock_methods;
  return type;
}();

constinit Type thread_rlock_type = [] {
  Type type = native_type("RLock", sizeof(RLock), type_base_allowed, "_thread");
  type.slots.dealloc = free_object;
  type.slots.repr = rlock_repr;
  type.slots.create = rlock_create;
  type.methods = rlock_methods;
  return type;
}();

}  // namespace coil
