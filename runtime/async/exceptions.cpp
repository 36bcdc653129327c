// asyncio's exceptions.
#include "runtime/async/queue.h"
#include "runtime/object/native_type.h"

namespace coil::async {

namespace {

constexpr Type make_exception_type(const char* name, Type& base, const char* module) {
  Type type = native_type(name, 0, type_base_allowed | type_gc | type_is_exception | type_has_dict, module);
  type.base = &base;
  return type;
}

}  // namespace

// What instances need comes from the base when the types are made ready.
constinit Type CancelledError_type = make_exception_type("CancelledError", BaseException_type, "asyncio.exceptions");
constinit Type InvalidStateError_type = make_exception_type("InvalidStateError", Exception_type, "asyncio.exceptions");
constinit Type QueueEmpty_type = make_exception_type("QueueEmpty", Exception_type, "asyncio.queues");
constinit Type QueueFull_type = make_exception_type("QueueFull", Exception_type, "asyncio.queues");

extern Type BrokenBarrierError_type;
constinit Type BrokenBarrierError_type = make_exception_type("BrokenBarrierError", RuntimeError_type, "asyncio.exceptions");

}  // namespace coil::async
