// The module _thread, on which threading (runtime/lib/threading.py) stands.
#include <cerrno>

#include "runtime/core/operations.h"
#include "runtime/core/runtime_lock.h"
#include "runtime/core/signals.h"
#include "runtime/modules/native_module.h"
#include "runtime/modules/threads.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

struct Task {
  Word function, arguments, keywords;  // owned; a tuple; a dict or 0
};

thread_local Word sentinel;  // the lock that is released when this thread has ended

void run_task(void* pointer) {
  auto* task = static_cast<Task*>(pointer);
  Word result = call_tuple(task->function, task->arguments, task->keywords);
  if (result) release(result);
  else if (pending_is(SystemExit_type)) clear_error();
  else print_unraisable(task->function, "Exception ignored in thread started by");
  release(task->function);
  release(task->arguments);
  release_nullable(task->keywords);
  delete task;
  drop_thread_locals(current_thread()->ident);
  if (!sentinel) return;
  release_thread_lock(sentinel);
  clear(sentinel);
}

Word start_new_thread(const Word* arguments) {  // function, args, kwargs
  if (!type_of(arguments[0])->slots.call) return raise(TypeError_type, "first arg must be callable");
  if (!is_tuple(arguments[1])) return raise(TypeError_type, "2nd arg must be a tuple");
  if (arguments[2] && !is_dict(arguments[2])) return raise(TypeError_type, "optional 3rd arg must be a dictionary");
  auto* task = new Task{retained(arguments[0]), retained(arguments[1]), arguments[2]};
  retain_nullable(arguments[2]);
  if (Thread* thread = start_thread(run_task, task)) return int_from_u64(thread->ident);
  release(task->function);
  release(task->arguments);
  release_nullable(task->keywords);
  delete task;
  return raise(RuntimeError_type, "can't start new thread");
}

Word exit_thread(const Word*) {
  Word exception = make_exception(SystemExit_type, nullptr, 0);
  return exception ? raise_object(exception) : 0;
}

Word allocate_lock(const Word*) { return make_thread_lock(); }
Word get_ident(const Word*) { return int_from_u64(current_thread()->ident); }
Word get_native_id(const Word*) { return small_int(current_thread()->native_id); }
Word count_threads(const Word*) { return small_int(other_threads); }

Word set_sentinel(const Word*) {
  Word lock = make_thread_lock();
  if (lock) assign(sentinel, retained(lock));
  return lock;
}

Word stack_size(const Word* arguments) {
  static std::int64_t set_size;
  std::int64_t size = set_size, wanted = 0;
  if (arguments[0] && !argument_i64(arguments[0], wanted)) return 0;
  if (wanted < 0) return raise(ValueError_type, "size must be 0 or a positive value");
  if (wanted && wanted < 32768) return raise(ValueError_type, "size not valid: %lld bytes", static_cast<long long>(wanted));
  set_thread_stack_size(static_cast<std::size_t>(wanted));
  set_size = wanted;
  return small_int(size);
}

// Simulates the signal: its handler runs in the main thread.
Word interrupt_main(const Word* arguments) {
  int number = SIGINT;
  if (arguments[0] && !argument_int(arguments[0], number)) return 0;
  if (number < 1 || number >= signal_limit) return raise(ValueError_type, "signal number out of range");
  Word handler = signal_handler(number);
  if (!is_small_int(handler) && handler != None()) note_signal(number);
  return None();
}

const NativeMethod functions[] = {{"start_new_thread(function, args, kwargs=None, /)", start_new_thread, MethodKind::function},
                                  {"start_new(function, args, kwargs=None, /)", start_new_thread, MethodKind::function},
                                  {"allocate_lock()", allocate_lock, MethodKind::function},
                                  {"allocate()", allocate_lock, MethodKind::function},
                                  {"exit()", exit_thread, MethodKind::function},
                                  {"exit_thread()", exit_thread, MethodKind::function},
                                  {"interrupt_main(signum=2, /)", interrupt_main, MethodKind::function},
                                  {"get_ident()", get_ident, MethodKind::function},
                                  {"get_native_id()", get_native_id, MethodKind::function},
                                  {"_count()", count_threads, MethodKind::function},
                                  {"_set_sentinel()", set_sentinel, MethodKind::function},
                                  {"stack_size(size=0, /)", stack_size, MethodKind::function},
                                  {}};

Status execute(Module* self) {
  return add_type(self, thread_lock_type) && add_type(self, thread_rlock_type) && add_type(self, thread_local_type) &&
         add_value(self, "LockType", retained(as_word(&thread_lock_type))) &&
         add_value(self, "error", retained(as_word(&RuntimeError_type))) &&
         add_value(self, "TIMEOUT_MAX", make_float(longest_lock_timeout));
}

}  // namespace

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module__thread;
const coil::ModuleInfo coil_module__thread = {"_thread", nullptr, false, nullptr, nullptr, 0, coil::execute, coil::functions};
