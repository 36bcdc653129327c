#include "compiler/base/big_stack.h"

#include <pthread.h>

namespace coil::compiler {
namespace {

void* run(void* argument) {
  (*static_cast<const std::function<void()>*>(argument))();
  return nullptr;
}

}  // namespace

void run_on_big_stack(const std::function<void()>& function) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_t thread;
  void* argument = const_cast<std::function<void()>*>(&function);
  bool started = pthread_attr_setstacksize(&attributes, size_t(1) << 30) == 0 &&
                 pthread_create(&thread, &attributes, run, argument) == 0;
  pthread_attr_destroy(&attributes);
  // Without address space for it the ordinary stack has to do.
  started ? static_cast<void>(pthread_join(thread, nullptr)) : function();
}

}  // namespace coil::compiler
