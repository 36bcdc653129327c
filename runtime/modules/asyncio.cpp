// The module asyncio.
#include "runtime/async/finalizers.h"
#include "runtime/async/gather.h"
#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/policy.h"
#include "runtime/async/queue.h"
#include "runtime/async/runner.h"
#include "runtime/async/sleep.h"
#include "runtime/async/source_traceback.h"
#include "runtime/async/task_details.h"
#include "runtime/async/timeout.h"
#include "runtime/async/wait.h"
#include "runtime/async/waiting.h"
#include "runtime/core/call_stack.h"
#include "runtime/core/attribute.h"
#include "runtime/core/collector.h"
#include "runtime/core/context.h"
#include "runtime/core/generator.h"
#include "runtime/core/operations.h"
#include "runtime/modules/native_module.h"
#include "runtime/object/exception.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/set.h"
#include "runtime/object/tuple.h"

namespace coil::async {

extern Type task_group_type, barrier_type, BrokenBarrierError_type;

namespace {

Word or_none(Word word) { return word ? word : None(); }

Word function_run(const Word* arguments) { return run(arguments[0], or_none(arguments[1])); }
Word function_sleep(const Word* arguments) { return sleep(arguments[0], or_none(arguments[1])); }

Word function_awaited_sleep(const Word* arguments) {
  if (arguments[0] == small_int(0) && !arguments[1]) return async::pause();
  return awaited_sleep(arguments[0], or_none(arguments[1]));
}

Word function_gather(const Word* arguments) {  // *coros_or_futures, return_exceptions
  Flag returned = arguments[1] ? truth(arguments[1]) : 0;
  if (returned < 0) return 0;
  return gather(tuple_items(arguments[0]), tuple_count(arguments[0]), returned ? GatherErrors::returned : GatherErrors::raised);
}

Word function_wait(const Word* arguments) {  // fs, timeout, return_when
  static Word all_completed = intern_literal("ALL_COMPLETED");
  return wait(arguments[0], or_none(arguments[1]), arguments[2] ? arguments[2] : all_completed);
}

Word function_wait_for(const Word* arguments) { return wait_for(arguments[0], arguments[1]); }
Word function_as_completed(const Word* arguments) { return as_completed(arguments[0], or_none(arguments[1])); }
Word function_shield(const Word* arguments) { return shield(arguments[0]); }

Word function_create_task(const Word* arguments) {  // coro, name, context
  Word loop = get_running_loop();
  if (failed(loop)) return trace_at(place::create_task_loop);
  // The name is set afterwards: a number for "Task-N" is used up in any case.
  bool in_context = arguments[2] && arguments[2] != None();
  const Location& location = in_context ? place::create_task_make_in_context : place::create_task_make;
  Word task = create_task(loop, arguments[0], 0, arguments[2], location);
  if (failed(task)) return trace_at(location);
  return arguments[1] && arguments[1] != None() ? named_task(task, arguments[1]) : task;
}

Word function_ensure_future(const Word* arguments) {
  Word loop = arguments[1] == None() ? 0 : arguments[1];
  static const Location* const calls[] = {&place::ensure_future_inner};
  NativeCalls running(calls);
  Word future = ensure_future(arguments[0], loop);
  return future ? future : trace_at(place::ensure_future_inner);
}

Word loop_or_running(Word loop, const Location& location) noexcept {
  if (loop && loop != None()) return loop;
  loop = get_running_loop();
  return loop ? loop : trace_at(location);
}

Word function_current_task(const Word* arguments) {
  Word loop = loop_or_running(arguments[0], place::current_task_loop);
  if (failed(loop)) return 0;
  Word task = is_loop(loop) ? as<Loop>(loop)->current_task : 0;
  return retained(or_none(task));
}

Word function_all_tasks(const Word* arguments) {
  Word loop = loop_or_running(arguments[0], place::all_tasks_loop);
  Word tasks = loop ? unfinished_tasks(loop) : 0, set = tasks ? make_set() : 0;
  for (std::size_t index = 0; set && index < list_count(tasks); ++index)
    if (!set_add(set, list_items(tasks)[index])) clear(set);
  release_nullable(tasks);
  return set;
}

Word function_get_running_loop(const Word*) {
  Word loop = get_running_loop();
  return loop ? retained(loop) : 0;
}
Word function_running_loop_or_none(const Word*) { return retained(or_none(running_loop())); }

Word function_get_event_loop(const Word*) {
  Word loop = get_event_loop();
  return loop ? retained(loop) : 0;
}
Word function_set_event_loop(const Word* arguments) {
  return set_event_loop(arguments[0]) ? None() : trace_at(place::set_event_loop_policy_s);
}
Word function_new_event_loop(const Word*) { return new_event_loop(); }

Word function_get_policy(const Word*) {
  if (!event_loop_policy()) {
    Word policy = call(as_word(&event_loop_policy_type), nullptr, 0);
    if (failed(policy)) return 0;
    set_event_loop_policy(policy);
  }
  return retained(event_loop_policy());
}

Word function_set_policy(const Word* arguments) {
  Word policy = arguments[0];
  if (policy != None() && !is_instance(policy, abstract_event_loop_policy_type)) {
    raise(TypeError_type, "policy must be an instance of AbstractEventLoopPolicy or None, not '%T'", policy);
    return trace_at(place::set_policy_raise);
  }
  set_event_loop_policy(policy == None() ? 0 : retained(policy));
  return None();
}

Word function_isfuture(const Word* arguments) {
  Flag is = is_future_like(arguments[0]);
  return is < 0 ? 0 : boolean(is);
}

Word function_iscoroutine(const Word* arguments) { return boolean(is_coroutine_object(arguments[0])); }

Word function_iscoroutinefunction(const Word* arguments) { return boolean(is_coroutine_function(arguments[0])); }

// to_thread() and its like stand in a module of Python, which is imported when one of them is called.
Word call_threads(const char* name, const Word* arguments, std::size_t count, Word keyword_names) {
  Word module = import_module("asyncio.threads");
  Word function = module ? get_attribute(module, name) : 0;
  Word result = function ? call(function, arguments, count, keyword_names) : 0;
  release_nullable(function);
  release_nullable(module);
  return result;
}

Word function_to_thread(const Word* arguments) { return call_threads("_to_thread", arguments, 3, 0); }  // func, args, kwargs
Word function_run_coroutine_threadsafe(const Word* arguments) {
  return call_threads("run_coroutine_threadsafe", arguments, 2, 0);
}
Word function_wrap_future(const Word* arguments) {
  const Word both[] = {arguments[0], or_none(arguments[1])};
  Word names = pack_owned(intern_literal("loop"));
  Word result = names ? call_threads("wrap_future", both, 1, names) : 0;
  release_nullable(names);
  return result;
}

// ---- for event loops and tasks of the program's own

Word function_set_running_loop(const Word* arguments) {
  state.running_loop = arguments[0] == None() ? 0 : arguments[0];
  return None();
}

// Tasks of our kind are registered anyway.
Word function_register_task(const Word*) { return None(); }

Word function_enter_task(const Word* arguments) {  // loop, task
  if (!is_loop(arguments[0])) return None();
  Word current = as<Loop>(arguments[0])->current_task;
  if (current)
    return raise(RuntimeError_type, "Cannot enter into task %R while another task %R is being executed.", arguments[1], current);
  as<Loop>(arguments[0])->current_task = arguments[1];
  return None();
}

Word function_leave_task(const Word* arguments) {  // loop, task
  if (!is_loop(arguments[0])) return None();
  Word current = as<Loop>(arguments[0])->current_task;
  if (current != arguments[1])
    return raise(RuntimeError_type, "Leaving task %R does not match the current task %R.", arguments[1], or_none(current));
  as<Loop>(arguments[0])->current_task = 0;
  return None();
}

Word function_timeout(const Word* arguments) { return make_timeout_after(arguments[0]); }
Word function_timeout_at(const Word* arguments) { return make_timeout(arguments[0]); }

constexpr NativeMethod functions[] = {
    {"run(main, *, debug=None)", function_run, MethodKind::function},
    {"async sleep(delay, result=None)", function_sleep, MethodKind::function, function_awaited_sleep},
    {"gather(*coros_or_futures, return_exceptions=False)", function_gather, MethodKind::function},
    {"async wait(fs, *, timeout=None, return_when='ALL_COMPLETED')", function_wait, MethodKind::function},
    {"async wait_for(fut, timeout)", function_wait_for, MethodKind::function},
    {"as_completed(fs, *, timeout=None)", function_as_completed, MethodKind::function},
    {"shield(arg)", function_shield, MethodKind::function},
    {"create_task(coro, *, name=None, context=None)", function_create_task, MethodKind::function},
    {"ensure_future(coro_or_future, *, loop=None)", function_ensure_future, MethodKind::function},
    {"current_task(loop=None)", function_current_task, MethodKind::function},
    {"all_tasks(loop=None)", function_all_tasks, MethodKind::function},
    {"get_running_loop()", function_get_running_loop, MethodKind::function},
    {"_get_running_loop()", function_running_loop_or_none, MethodKind::function},
    {"_set_running_loop(loop, /)", function_set_running_loop, MethodKind::function},
    {"_register_task(task)", function_register_task, MethodKind::function},
    {"_unregister_task(task)", function_register_task, MethodKind::function},
    {"_enter_task(loop, task)", function_enter_task, MethodKind::function},
    {"_leave_task(loop, task)", function_leave_task, MethodKind::function},
    {"get_event_loop()", function_get_event_loop, MethodKind::function},
    {"set_event_loop(loop)", function_set_event_loop, MethodKind::function},
    {"new_event_loop()", function_new_event_loop, MethodKind::function},
    {"get_event_loop_policy()", function_get_policy, MethodKind::function},
    {"set_event_loop_policy(policy)", function_set_policy, MethodKind::function},
    {"isfuture(obj)", function_isfuture, MethodKind::function},
    {"iscoroutine(obj)", function_iscoroutine, MethodKind::function},
    {"iscoroutinefunction(func)", function_iscoroutinefunction, MethodKind::function},
    {"async to_thread(func, /, *args, **kwargs)", function_to_thread, MethodKind::function},
    {"run_coroutine_threadsafe(coro, loop)", function_run_coroutine_threadsafe, MethodKind::function},
    {"wrap_future(future, *, loop=None)", function_wrap_future, MethodKind::function},
    {"timeout(delay)", function_timeout, MethodKind::function},
    {"timeout_at(when)", function_timeout_at, MethodKind::function},
    {},
};

// Types without a public name are made ready all the same.
Type* const hidden_types[] = {&future_iterator_type, &callback_type, &native_callback_type, &gathering_future_type,
                              &as_completed_type,    &task_details_type};

Type* const public_types[] = {&future_type,        &task_type,          &handle_type,       &timer_handle_type,
                              &lock_type,          &event_type,         &condition_type,    &semaphore_type,
                              &bounded_semaphore_type, &queue_type,     &lifo_queue_type,   &priority_queue_type,
                              &CancelledError_type, &InvalidStateError_type, &QueueEmpty_type, &QueueFull_type,
                              &task_group_type,    &timeout_type,       &barrier_type,      &BrokenBarrierError_type,
                              &runner_type,        &abstract_event_loop_type, &base_event_loop_type,
                              &abstract_event_loop_policy_type, &abstract_server_type};

// __all__: CPython's, as far as it is there (TaskGroup isn't among them).
const char* const exported[] = {
    "ALL_COMPLETED", "AbstractEventLoop", "AbstractEventLoopPolicy", "AbstractServer", "Barrier", "BaseEventLoop", "BoundedSemaphore",
    "BrokenBarrierError", "CancelledError", "Condition", "DefaultEventLoopPolicy", "Event", "FIRST_COMPLETED",
    "FIRST_EXCEPTION", "Future", "Handle", "InvalidStateError", "LifoQueue", "Lock", "PriorityQueue", "Queue",
    "QueueEmpty", "QueueFull", "Runner", "SelectorEventLoop", "Semaphore", "Task", "Timeout", "TimeoutError",
    "TimerHandle", "_enter_task", "_get_running_loop", "_leave_task", "_register_task", "_set_running_loop",
    "_unregister_task", "all_tasks", "as_completed", "create_task", "current_task", "ensure_future",
    "gather", "get_event_loop", "get_event_loop_policy", "get_running_loop", "iscoroutine", "iscoroutinefunction",
    "isfuture", "new_event_loop", "run", "run_coroutine_threadsafe", "set_event_loop", "set_event_loop_policy", "shield", "sleep", "timeout",
    "timeout_at", "to_thread", "wait", "wait_for", "wrap_future"};

Status add_exported(Module* self) noexcept {
  Word names = make_list();
  for (const char* name : exported)
    if (names && !list_append_owned(names, intern_literal(name))) clear(names);
  return add_value(self, "__all__", names);
}

// asyncio.tasks and so on are attributes of the package.
Status import_parts() noexcept {
  for (const char* name : {
#define PART(name) "asyncio." #name,
#include "runtime/modules/asyncio_parts.def"
#undef PART
       }) {
    Word part = import_module(name);
    if (failed(part)) return false;
    release(part);
  }
  return true;
}

// Where CPython has the functions: "asyncio.tasks". Those that it has in C are of _asyncio.
Status set_modules(Module* self) noexcept {
  struct Part {
    const char* module;
    const char* functions[12];
  };
  constexpr Part parts[] = {
      {"asyncio.runners", {"run"}},
      {"asyncio.tasks", {"sleep", "gather", "wait", "wait_for", "as_completed", "shield", "create_task", "ensure_future", "current_task",
                         "all_tasks", "run_coroutine_threadsafe"}},
      {"_asyncio", {"get_running_loop", "_get_running_loop", "_set_running_loop", "_register_task", "_unregister_task", "_enter_task",
                    "_leave_task", "get_event_loop"}},
      {"asyncio.events", {"set_event_loop", "new_event_loop", "get_event_loop_policy", "set_event_loop_policy"}},
      {"asyncio.base_futures", {"isfuture"}},
      {"asyncio.futures", {"wrap_future"}},
      {"asyncio.coroutines", {"iscoroutine", "iscoroutinefunction"}},
      {"asyncio.threads", {"to_thread"}},
      {"asyncio.timeouts", {"timeout", "timeout_at"}}};
  for (const Part& part : parts)
    for (const char* name : part.functions) {
      if (!name) break;
      Word function = get_attribute(as_word(self), name);
      if (failed(function)) return false;
      assign(as<NativeFunction>(function)->module, intern_literal(part.module));
      release(function);
    }
  return true;
}

Status execute(Module* self) {
  ready_asyncio_types();
  for (Type* type : public_types)
    if (!add_type(self, *type)) return false;
  return set_modules(self) && add_exported(self) && add_value(self, "SelectorEventLoop", retained(as_word(&loop_type))) &&
         add_value(self, "DefaultEventLoopPolicy", retained(as_word(&event_loop_policy_type))) &&
         add_value(self, "TimeoutError", retained(as_word(&TimeoutError_type))) &&
         add_value(self, "FIRST_COMPLETED", make_str("FIRST_COMPLETED")) &&
         add_value(self, "FIRST_EXCEPTION", make_str("FIRST_EXCEPTION")) &&
         add_value(self, "ALL_COMPLETED", make_str("ALL_COMPLETED")) && import_parts();
}

}  // namespace

void ready_asyncio_types() noexcept {
  if (!(future_type.type_flags & type_ready_done)) ready_future_finalizers();
  for (Type* type : public_types) type_ready(*type);
  for (Type* type : hidden_types) type_ready(*type);
  type_ready(loop_type);
  type_ready(event_loop_policy_type);
  ready_waiting();
}

}  // namespace coil::async

extern "C" const coil::ModuleInfo coil_module_asyncio;
const coil::ModuleInfo coil_module_asyncio = {"asyncio", nullptr, true, nullptr, nullptr, 0, coil::async::execute,
                                              coil::async::functions};
