// asyncio.events, asyncio.tasks and so on: modules of the package's names, by the modules that CPython has them in.
#include "runtime/core/attribute.h"
#include "runtime/core/module.h"
#include "runtime/modules/native_module.h"
#include "runtime/object/list.h"

namespace coil::async {

namespace {

using Names = const char* const[];

constexpr Names base_events = {"BaseEventLoop", nullptr};
constexpr Names base_futures = {"isfuture", nullptr};
constexpr Names coroutines = {"iscoroutinefunction", "iscoroutine", nullptr};
constexpr Names events = {"AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle", "get_event_loop_policy",
                          "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop", "_set_running_loop",
                          "get_running_loop", "_get_running_loop", nullptr};
constexpr Names exceptions = {"BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError", nullptr};
constexpr Names futures = {"Future", "wrap_future", "isfuture", nullptr};
constexpr Names locks = {"Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier", nullptr};
constexpr Names queues = {"Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", nullptr};
constexpr Names runners = {"Runner", "run", nullptr};
constexpr Names taskgroups = {"TaskGroup", nullptr};
constexpr Names tasks = {"Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed",
                         "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks",
                         "_register_task", "_unregister_task", "_enter_task", "_leave_task", nullptr};
constexpr Names timeouts = {"Timeout", "timeout", "timeout_at", nullptr};
constexpr Names unix_events = {"SelectorEventLoop", "DefaultEventLoopPolicy", nullptr};

// The package is being executed, or was.
Status add_names(Module* self, const char* const* names) noexcept {
  Word package = import_module("asyncio"), all = package ? make_list() : 0;
  bool good = all != 0;
  for (; good && *names; ++names)
    good = add_value(self, *names, get_attribute(package, *names)) && list_append_owned(all, intern_literal(*names));
  release_nullable(package);
  if (good) return add_value(self, "__all__", all);
  release_nullable(all);
  return false;
}

}  // namespace

}  // namespace coil::async

#define PART(name)                                                                                             \
  extern "C" const coil::ModuleInfo coil_module_asyncio_dot_##name;                                            \
  const coil::ModuleInfo coil_module_asyncio_dot_##name = {                                                    \
      "asyncio." #name, nullptr, false, nullptr, nullptr, 0,                                                   \
      [](coil::Module* self) -> coil::Status { return coil::async::add_names(self, coil::async::name); }, nullptr};
#include "runtime/modules/asyncio_parts.def"
#undef PART
