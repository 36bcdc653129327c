// The beginning and the end of threads other than the main one. A file of its own: programs without threads do without what
// pthread_create() brings into static ones, such as the resolver's state.
#include <cerrno>
#include <new>
#include <pthread.h>

#include "runtime/core/events.h"
#include "runtime/core/runtime_lock.h"
#include "runtime/core/thread.h"
#include "runtime/object/protocol.h"

namespace coil {

namespace {

constexpr std::size_t reserved_stack = 384u << 10;  // for raising errors and for native code that doesn't check

struct Beginning {
  Thread* thread;
  void (*body)(void*);
  void* argument;
  std::size_t stack;
};

void clear_state() {
  clear(state.error);
  clear(state.context);
  clear(state.policy_loop);
  clear(state.last_loop);
  for (Word& hook : state.async_generator_hooks) clear(hook);
  free_repr_stack();
}

void* run_thread(void* pointer) {
  Beginning beginning = *static_cast<Beginning*>(pointer);
  delete static_cast<Beginning*>(pointer);
  begin_thread(beginning.thread);
  acquire_runtime_lock();
  set_stack_limit(beginning.stack - reserved_stack);
  beginning.body(beginning.argument);
  clear_state();
  unlist_thread(beginning.thread);
  release_runtime_lock();
  delete beginning.thread;
  return nullptr;
}

// The thread takes `beginning` over.
int create(Beginning* beginning) {
  Thread* thread = beginning->thread;
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  int error = pthread_attr_setstacksize(&attributes, beginning->stack);
  pthread_t id;
  if (!error) error = pthread_create(&id, &attributes, run_thread, beginning);
  if (!error) thread->ident = static_cast<std::uint64_t>(id);
  pthread_attr_destroy(&attributes);
  return error;
}

}  // namespace

Thread* start_thread(void (*body)(void*), void* argument) noexcept {
  auto* thread = new (std::nothrow) Thread{};
  auto* beginning = new (std::nothrow) Beginning{thread, body, argument, thread_stack_size()};
  int error = ENOMEM;
  if (thread && beginning) {
    list_thread(thread);
    error = create(beginning);
    if (!error) return thread;
    unlist_thread(thread);
  }
  delete beginning;
  delete thread;
  errno = error;
  return nullptr;
}

}  // namespace coil
