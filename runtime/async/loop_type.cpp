// The loop as an object: its types and methods.
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "runtime/async/deadlock.h"
#include "runtime/async/gather.h"
#include "runtime/async/log.h"
#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/source_traceback.h"
#include "runtime/async/policy.h"
#include "runtime/async/signals.h"
#include "runtime/async/task.h"
#include "runtime/core/attribute.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/float.h"
#include "runtime/object/instance.h"
#include "runtime/object/int.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/str.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil::async {

namespace {

Loop* self_of(const Word* arguments) { return as<Loop>(arguments[0]); }
Word none_if(bool good) { return good && !error_pending() ? None() : 0; }

// ---- running

Word method_run_forever(const Word* arguments) { return none_if(run_forever(self_of(arguments))); }
Word method_run_until_complete(const Word* arguments) { return run_until_complete(self_of(arguments), arguments[1]); }

Word method_stop(const Word* arguments) {
  self_of(arguments)->stopping = true;
  return None();
}

Word method_close(const Word* arguments) { return none_if(close_loop(self_of(arguments))); }
Word method_is_running(const Word* arguments) { return boolean(self_of(arguments)->running); }
Word method_is_closed(const Word* arguments) { return boolean(self_of(arguments)->closed); }
Word method_time(const Word* arguments) { return make_float(loop_time(self_of(arguments))); }

// ---- callbacks. self, callback, *args, context

// Debug mode notices calls from other threads.
Status check_thread(Loop* loop) {
  if (!loop->debug || !loop->thread || loop->thread == current_thread()) return true;
  raise(RuntimeError_type, "Non-thread-safe operation invoked on an event loop other than the current one");
  trace(place::check_thread_raise);
  return false;
}

Word given(Word context) { return context == None() ? 0 : context; }

// The method whose call debug mode checks.
struct Checked {
  const char* method;
  const Location *thread, *callback;
};
constexpr Checked checked_call_soon = {"call_soon", &place::call_soon_check_thread, &place::call_soon_check_callback};
constexpr Checked checked_call_at = {"call_at", &place::call_at_check_thread, &place::call_at_check_callback};

// CPython looks at whether the loop is closed first.
Status checked(const Word* arguments, Word callback, const Checked& call) noexcept {
  Loop* loop = self_of(arguments);
  if (loop->closed || !loop->debug) return true;
  if (!check_thread(loop)) return trace(*call.thread), false;
  if (!check_callback(loop, callback, call.method)) return trace(*call.callback), false;
  return true;
}

Word method_call_soon(const Word* arguments) {
  if (!checked(arguments, arguments[1], checked_call_soon)) return 0;
  return call_soon(self_of(arguments), arguments[1], arguments[2], given(arguments[3]));
}

Word method_call_soon_threadsafe(const Word* arguments) {
  if (!check_closed(self_of(arguments))) return trace_at(place::threadsafe_check_closed);
  if (!check_callback(self_of(arguments), arguments[1], "call_soon_threadsafe")) return trace_at(place::threadsafe_check_callback);
  return call_soon_threadsafe(self_of(arguments), arguments[1], arguments[2], given(arguments[3]));
}

Word method_call_at(const Word* arguments) {  // self, when, callback, *args, context
  double when;
  if (arguments[1] == None()) {
    raise(TypeError_type, "when cannot be None");
    return trace_at(place::call_at_raise);
  }
  if (!to_double(arguments[1], when) || !checked(arguments, arguments[2], checked_call_at)) return 0;
  Word handle = call_at(self_of(arguments), when, arguments[2], arguments[3], given(arguments[4]));
  if (handle && is_small_int(arguments[1])) as<Handle>(handle)->whole = true;
  return handle;
}

Word method_call_later(const Word* arguments) {
  Loop* loop = self_of(arguments);
  double delay;
  if (arguments[1] == None()) {
    raise(TypeError_type, "delay must not be None");
    return trace_at(place::call_later_raise);
  }
  if (!time_after(loop, arguments[1], delay)) return trace_at(place::call_later_add);
  if (!checked(arguments, arguments[2], checked_call_at)) return trace_at(place::call_later_call_at);
  Word handle = call_at(loop, delay, arguments[2], arguments[3], given(arguments[4]));
  if (failed(handle)) return trace_at(place::call_later_call_at);
  if (as<Handle>(handle)->traced) remember_creation(as<Handle>(handle), {}, most_later_calls);
  return handle;
}

// ---- futures and tasks

Word method_create_future(const Word* arguments) { return make_future(self_of(arguments)); }

Word method_create_task(const Word* arguments) {  // self, coro, name, context
  Loop* loop = self_of(arguments);
  if (loop->type == &loop_type) return create_task(arguments[0], arguments[1], arguments[2], arguments[3]);
  if (!check_closed(loop)) return trace_at(place::create_task_check_closed);
  return new_task(loop, arguments[1], arguments[2], given(arguments[3]));
}

Word method_set_task_factory(const Word* arguments) {
  Word factory = arguments[1];
  if (factory != None() && !type_of(factory)->slots.call) {
    raise(TypeError_type, "task factory must be a callable or None");
    return trace_at(place::set_task_factory_raise);
  }
  assign(self_of(arguments)->task_factory, factory == None() ? 0 : retained(factory));
  return None();
}

Word or_none(Word word) { return retained(word ? word : None()); }
Word method_get_task_factory(const Word* arguments) { return or_none(self_of(arguments)->task_factory); }

// ---- errors, debugging

Word method_set_exception_handler(const Word* arguments) {
  Word handler = arguments[1];
  if (handler != None() && !type_of(handler)->slots.call) {
    raise(TypeError_type, "A callable object or None is expected, got %R", handler);
    return trace_at(place::set_exception_handler_raise);
  }
  assign(self_of(arguments)->exception_handler, handler == None() ? 0 : retained(handler));
  return None();
}

Word method_get_exception_handler(const Word* arguments) { return or_none(self_of(arguments)->exception_handler); }

Word method_default_exception_handler(const Word* arguments) {
  if (!is_dict(arguments[1])) return raise(TypeError_type, "context must be a dict");
  return default_exception_handler(self_of(arguments), arguments[1]);
}

Word method_call_exception_handler(const Word* arguments) {
  if (!is_dict(arguments[1])) return raise(TypeError_type, "context must be a dict");
  run_exception_handler(self_of(arguments), arguments[1]);
  return none_if(true);
}

Word method_get_debug(const Word* arguments) { return debug_value(self_of(arguments)); }
Word method_set_debug(const Word* arguments) {
  Loop* loop = self_of(arguments);
  if (!set_debug(loop, arguments[1])) return 0;
  if (!loop->running) return None();
  Word function = get_attribute(arguments[0], "_set_coroutine_origin_tracking"), packed = function ? pack(arguments[1]) : 0;
  Word handle = packed ? call_soon(loop, function, packed, 0) : 0;
  release_nullable(function);
  release_nullable(packed);
  if (failed(handle)) return 0;
  release(handle);
  return None();
}
Word method_track_origins(const Word* arguments) {
  Flag wanted = truth(arguments[1]);
  if (wanted < 0) return 0;
  track_origins(self_of(arguments), wanted);
  return None();
}

// ---- the end

Word method_shutdown_asyncgens(const Word* arguments) { return shutdown_async_generators(self_of(arguments)); }

// What has to do with threads is written in Python: runtime/lib/asyncio/threads.py. Imported when it is needed only.
Word call_threads(const char* name, const Word* arguments, std::size_t count) noexcept {
  Word module = import_module("asyncio.threads");
  Word function = module ? get_attribute(module, name) : 0;
  Word result = function ? call(function, arguments, count) : 0;
  release_nullable(function);
  release_nullable(module);
  return result;
}

Coroutine shutdown_executor(const Code& code, Word loop_word) {
  Word result = 0;
  retain(loop_word);
  while (!co_await coil::start()) if (!shown(loop_word)) goto leave;
  as<Loop>(loop_word)->executor_shut = true;
  if (!as<Loop>(loop_word)->default_executor) {
    result = None();
    goto leave;
  }
  result = call_threads("_shutdown_executor", &loop_word, 1);
  if (result) do result = co_await await_value(take(result), place::shutdown_executor_wait); while (!result && shown(loop_word));
  if (failed(result)) trace(place::shutdown_executor_wait);
leave:
  release(loop_word);
  co_return result;
}

Word method_run_in_executor(const Word* arguments) {  // self, executor, func, *args
  if (!check_closed(self_of(arguments))) return trace_at(place::run_in_executor_check_closed);
  return call_threads("_run_in_executor", arguments, 4);
}

Word method_set_default_executor(const Word* arguments) { return call_threads("_set_default_executor", arguments, 2); }

Word method_shutdown_default_executor(const Word* arguments) {
  return shutdown_executor(code::shutdown_default_executor, arguments[0]);
}

// ---- descriptors. self, fd, callback, *args

Status descriptor_of(Word file, std::int64_t& descriptor) noexcept {
  if (is_int(file)) return argument_i64(file, descriptor);
  Word number = call_method(file, "fileno");
  if (failed(number)) return false;
  Status good = argument_i64(number, descriptor);
  release(number);
  return good;
}

std::uint32_t interest_of(Loop* loop, Word key) noexcept {
  std::uint32_t interest = 0;
  if (loop->readers && dict_get(loop->readers, key)) interest |= io::readable;
  if (loop->writers && dict_get(loop->writers, key)) interest |= io::writable;
  return interest;
}

Word watch(const Word* arguments, Word Loop::*handles) {
  Loop* loop = self_of(arguments);
  std::int64_t descriptor;
  if (!check_closed(loop) || !descriptor_of(arguments[1], descriptor)) return 0;
  if (!(loop->*handles)) loop->*handles = make_dict();
  Word key = small_int(descriptor), handle = loop->*handles ? make_handle(loop, arguments[2], arguments[3], 0) : 0;
  if (failed(handle)) return 0;
  std::uint32_t before = interest_of(loop, key);
  if (Word old = dict_get(loop->*handles, key)) cancel_handle(as<Handle>(old));
  if (!dict_set_owned(loop->*handles, key, handle)) return 0;
  if (loop->reactor->watch(static_cast<int>(descriptor), before, interest_of(loop, key))) return None();
  int error = errno;
  dict_delete(loop->*handles, key);
  return raise_os_error(error);
}

Word unwatch(const Word* arguments, Word Loop::*handles) {
  Loop* loop = self_of(arguments);
  std::int64_t descriptor;
  if (loop->closed) return False();
  if (!descriptor_of(arguments[1], descriptor)) return 0;
  Word key = small_int(descriptor), old = loop->*handles ? dict_get(loop->*handles, key) : 0;
  if (!old) return error_pending() ? 0 : False();
  std::uint32_t before = interest_of(loop, key);
  cancel_handle(as<Handle>(old));
  dict_delete(loop->*handles, key);
  loop->reactor->watch(static_cast<int>(descriptor), before, interest_of(loop, key));
  return True();
}

Word method_add_reader(const Word* arguments) { return watch(arguments, &Loop::readers); }
Word method_add_writer(const Word* arguments) { return watch(arguments, &Loop::writers); }
Word method_remove_reader(const Word* arguments) { return unwatch(arguments, &Loop::readers); }
Word method_remove_writer(const Word* arguments) { return unwatch(arguments, &Loop::writers); }

Word method_add_signal_handler(const Word* arguments) {  // self, sig, callback, *args
  return none_if(add_signal_handler(self_of(arguments), arguments[1], arguments[2], arguments[3]));
}
Word method_remove_signal_handler(const Word* arguments) { return remove_signal_handler(self_of(arguments), arguments[1]); }

const NativeMethod loop_methods[] = {
    {"BaseEventLoop.run_forever(self)", method_run_forever},
    {"BaseEventLoop.run_until_complete(self, future)", method_run_until_complete},
    {"BaseEventLoop.stop(self)", method_stop},
    {"_UnixSelectorEventLoop.close(self)", method_close},
    {"BaseEventLoop.is_running(self)", method_is_running},
    {"BaseEventLoop.is_closed(self)", method_is_closed},
    {"BaseEventLoop.time(self)", method_time},
    {"BaseEventLoop.call_soon(self, callback, *args, context=None)", method_call_soon},
    {"BaseEventLoop.call_soon_threadsafe(self, callback, *args, context=None)", method_call_soon_threadsafe},
    {"BaseEventLoop.call_later(self, delay, callback, *args, context=None)", method_call_later},
    {"BaseEventLoop.call_at(self, when, callback, *args, context=None)", method_call_at},
    {"BaseEventLoop.create_future(self)", method_create_future},
    {"BaseEventLoop.create_task(self, coro, *, name=None, context=None)", method_create_task},
    {"BaseEventLoop.set_task_factory(self, factory)", method_set_task_factory},
    {"BaseEventLoop.get_task_factory(self)", method_get_task_factory},
    {"BaseEventLoop.set_exception_handler(self, handler)", method_set_exception_handler},
    {"BaseEventLoop.get_exception_handler(self)", method_get_exception_handler},
    {"BaseEventLoop.default_exception_handler(self, context)", method_default_exception_handler},
    {"BaseEventLoop.call_exception_handler(self, context)", method_call_exception_handler},
    {"BaseEventLoop.get_debug(self)", method_get_debug},
    {"BaseEventLoop.set_debug(self, enabled)", method_set_debug},
    {"BaseEventLoop._set_coroutine_origin_tracking(self, enabled)", method_track_origins},
    {"async BaseEventLoop.shutdown_asyncgens(self)", method_shutdown_asyncgens},
    {"async BaseEventLoop.shutdown_default_executor(self)", method_shutdown_default_executor},
    {"BaseEventLoop.run_in_executor(self, executor, func, *args)", method_run_in_executor},
    {"BaseEventLoop.set_default_executor(self, executor)", method_set_default_executor},
    {"BaseSelectorEventLoop.add_reader(self, fd, callback, *args)", method_add_reader},
    {"BaseSelectorEventLoop.add_writer(self, fd, callback, *args)", method_add_writer},
    {"BaseSelectorEventLoop.remove_reader(self, fd)", method_remove_reader},
    {"BaseSelectorEventLoop.remove_writer(self, fd)", method_remove_writer},
    {"_UnixSelectorEventLoop.add_signal_handler(self, sig, callback, *args)", method_add_signal_handler},
    {"_UnixSelectorEventLoop.remove_signal_handler(self, sig)", method_remove_signal_handler},
    {"BaseSelectorEventLoop._read_from_self(self)", schedule_signal_callbacks},
    {"BaseEventLoop._asyncgen_firstiter_hook(self, agen)", async_generator_first_iteration},
    {"BaseEventLoop._asyncgen_finalizer_hook(self, agen)", async_generator_finalizer},
    {}};

const NativeProperty loop_properties[] = {
    {"_debug", [](Word self) { return debug_value(as<Loop>(self)); }, nullptr},
    {"_default_executor", [](Word self) { return or_none(as<Loop>(self)->default_executor); },
     [](Word self, Word value) {
       assign(as<Loop>(self)->default_executor, value && value != None() ? retained(value) : 0);
       return true;
     }},
    {"_executor_shutdown_called", [](Word self) { return boolean(as<Loop>(self)->executor_shut); }, nullptr},
    {"_closed", [](Word self) { return boolean(as<Loop>(self)->closed); }, nullptr},
    {"slow_callback_duration", [](Word self) { return make_float(as<Loop>(self)->slow_callback_duration); },
     [](Word self, Word value) { return value && to_double(value, as<Loop>(self)->slow_callback_duration); }},
    {}};

Word loop_repr(Word self) {
  auto* loop = as<Loop>(self);
  auto text = [](bool flag) { return flag ? "True" : "False"; };
  StrBuilder out;
  Word debug = debug_value(loop), head = str_printf("<%s running=%s closed=%s debug=", loop->type->name, text(loop->running), text(loop->closed));
  if (head) out.append_str(head);
  bool good = head && out.append_str_of(debug);
  release_nullable(head);
  release(debug);
  out.append('>');
  return good ? out.finish() : 0;
}

void loop_dealloc(Object* self) {
  auto* loop = static_cast<Loop*>(self);
  bool was_closed = loop->closed;
  self->references = 1;
  if (!was_closed) {
    Word pending = state.error;
    state.error = 0;
    if (!close_loop(loop)) clear_error();
    state.error = pending;
  }
  if (--self->references) return;
  clear(loop->exception_handler);
  clear(loop->task_factory);
  clear(loop->default_executor);
  clear(loop->debug_given);
  clear(loop->leaving.what);
  clear(loop->leaving.argument);
  release_attributes(self, self->type);
  free_object(self);
}

void loop_traverse(Object* self, Visitor visit, void* context) {
  auto* loop = static_cast<Loop*>(self);
  traverse_attributes(self, self->type, visit, context);
  loop->ready.visit([=](Word word) { visit(word, context); });
  loop->timers.visit([=](Word handle) { visit(handle, context); });
  visit(loop->exception_handler, context);
  visit(loop->task_factory, context);
  visit(loop->default_executor, context);
  visit(loop->debug_given, context);
  visit(loop->readers, context);
  visit(loop->writers, context);
  visit(loop->signal_handlers, context);
}

Word loop_create(Type* type, const Word*, std::size_t, Word) { return make_loop(type); }

}  // namespace

Owned make_loop(Type* type) noexcept {
  auto* loop = reinterpret_cast<Loop*>(allocate_object(type, type->instance_size));
  if (!loop) return 0;
  loop->slow_callback_duration = 0.1;
  loop_is_stuck = report_deadlock_once;
  const char* debug = std::getenv("PYTHONASYNCIODEBUG");
  loop->debug = debug && *debug;
  loop->reactor = io::Reactor::create();
  int error = errno;
  if (loop->reactor) {
    ++noticed_ends;
    if (log_text(Severity::debug, "Using selector: EpollSelector", 0, place::using_selector_log)) return as_word(loop);
    release(as_word(loop));
    return 0;
  }
  loop->closed = true;
  release(as_word(loop));
  return raise_os_error(error);
}

constinit Type loop_type = [] {
  Type type = native_type("_UnixSelectorEventLoop", sizeof(Loop), type_gc | type_base_allowed | type_has_dict,
                          "asyncio.unix_events");
  type.base = &base_event_loop_type;
  type.attribute_offset = sizeof(Object);
  type.slots.dealloc = loop_dealloc;
  type.slots.traverse = loop_traverse;
  type.slots.repr = loop_repr;
  type.slots.create = loop_create;
  type.methods = loop_methods;
  type.properties = loop_properties;
  return type;
}();

}  // namespace coil::async
