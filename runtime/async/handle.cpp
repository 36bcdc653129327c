#include "runtime/async/handle.h"

#include <cstring>
#include <initializer_list>

#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/short_repr.h"
#include "runtime/async/source_traceback.h"
#include "runtime/core/call_stack.h"
#include "runtime/core/context.h"
#include "runtime/core/native.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/tuple.h"

namespace coil::async {

namespace {

void fill_in(Handle* handle, Loop* loop, Word function, Word arguments, Word context) noexcept {
  handle->loop = retained(as_word(loop));
  handle->function = retained(function);
  handle->arguments = arguments;
  retain_nullable(arguments);
  handle->context = context ? retained(context) : snapshot_context();
  if (__builtin_expect(loop->debug, 0)) handle->traced = remember_creation(handle, {}, most_handle_calls);
}

}  // namespace

Owned make_handle(Loop* loop, Word function, Word arguments, Word context) noexcept {
  auto* handle = allocate<Handle>(handle_type);
  if (!handle) return 0;
  fill_in(handle, loop, function, arguments, context);
  return as_word(handle);
}

Owned make_timer_handle(Loop* loop, double when, Word function, Word arguments, Word context) noexcept {
  auto* handle = allocate<TimerHandle>(timer_handle_type);
  if (!handle) return 0;
  fill_in(handle, loop, function, arguments, context);
  handle->when = when;
  return as_word(handle);
}

void cancel_handle(Handle* handle) noexcept {
  if (handle->cancelled) return;
  if (__builtin_expect(as<Loop>(handle->loop)->debug, 0)) {
    handle->shown = handle_repr(as_word(handle));
    if (!handle->shown) clear_error();
  }
  handle->cancelled = true;
  if (handle->scheduled) ++as<Loop>(handle->loop)->cancelled_timers;
  clear(handle->function);
  if (!handle->arguments) return;
  static const Location* const calls[] = {&place::handle_cancel_arguments};
  NativeCalls running(calls);
  clear(handle->arguments);
}

void report_callback_error(Handle* handle) noexcept {
  StrBuilder out;
  Word error = take_error();
  out.append_ascii("Exception in callback ");
  append_callback(out, handle->function ? handle->function : None(), handle->arguments);
  Word message = out.finish();
  restore_error(error);
  if (!message) return;
  Utf8 text(message);
  report_exception(as<Loop>(handle->loop), text.view().data(), "handle", as_word(handle), handle->traced ? handle : nullptr);
  if (error_pending()) trace(place::handle_run_report);
  release(message);
}

void run_handle(Handle* handle) noexcept {
  if (handle->cancelled) return;
  Word outer = state.context;
  if (!enter_context(handle->context)) {
    trace(place::handle_run_context);
    return report_callback_error(handle);
  }
  Word function = retained(handle->function), arguments = handle->arguments;
  retain_nullable(arguments);
  Word result = call(function, arguments ? tuple_items(arguments) : nullptr, arguments ? tuple_count(arguments) : 0);
  assign(handle->context, leave_context(outer));
  release_nullable(result);
  if (!result) trace(place::handle_run_context);
  if (!result && !leaves_loop()) {
    if (handle->cancelled) {  // it still shows what it called
      handle->function = retained(function);
      handle->arguments = arguments;
      retain_nullable(arguments);
    }
    report_callback_error(handle);
  }
  release(function);
  release_nullable(arguments);
}

// ---- the types

namespace {

Owned when_of(const TimerHandle* handle) {
  return handle->whole ? int_from_double(handle->when) : make_float(handle->when);
}

}  // namespace

Word handle_repr(Word self) noexcept {
  auto* handle = as<Handle>(self);
  StrBuilder out;
  if (handle->shown) {  // "<Handle …": what it showed before it was cancelled
    std::size_t name = 1 + std::strlen(type_of(self)->name);
    out.append_part(handle->shown, 0, name);
    out.append_ascii(" cancelled");
    out.append_part(handle->shown, name, str_length(handle->shown));
    return out.finish();
  }
  out.append('<');
  out.append_utf8(type_of(self)->name);
  if (handle->cancelled) out.append_ascii(" cancelled");
  if (is_instance(self, timer_handle_type)) {
    Word when = when_of(static_cast<TimerHandle*>(handle));
    out.append_ascii(" when=");
    bool good = when && out.append_repr(when);
    release_nullable(when);
    if (!good) return 0;
  }
  if (handle->function) {
    out.append(' ');
    if (!append_callback(out, handle->function, handle->arguments)) return 0;
  }
  if (handle->traced) append_creation(out, handle);
  out.append('>');
  return out.finish();
}

namespace {

Word method_cancel(const Word* arguments) {
  cancel_handle(as<Handle>(arguments[0]));
  return None();
}
Word method_cancelled(const Word* arguments) { return boolean(as<Handle>(arguments[0])->cancelled); }
Word method_when(const Word* arguments) { return when_of(as<TimerHandle>(arguments[0])); }
Word method_run(const Word* arguments) {
  run_handle(as<Handle>(arguments[0]));
  return error_pending() ? 0 : None();
}

const NativeMethod handle_methods[] = {{"cancel(self, /)", method_cancel},
                                       {"cancelled(self, /)", method_cancelled},
                                       {"_run(self, /)", method_run},
                                       {}};
const NativeMethod timer_methods[] = {{"when(self, /)", method_when}, {}};

const NativeProperty handle_properties[] = {
    {"_cancelled", [](Word self) { return boolean(as<Handle>(self)->cancelled); }, nullptr},
    {"_callback", [](Word self) { return retained(as<Handle>(self)->function ? as<Handle>(self)->function : None()); }, nullptr},
    {"_args", [](Word self) { return retained(as<Handle>(self)->arguments ? as<Handle>(self)->arguments : None()); }, nullptr},
    {"_loop", [](Word self) { return retained(as<Handle>(self)->loop); }, nullptr},
    {"_context", [](Word self) { return retained(materialize_context(as<Handle>(self)->context)); }, nullptr},
    {"_source_traceback", [](Word self) { return as<Handle>(self)->traced ? source_traceback(as_object(self)) : None(); }, nullptr},
    {}};
const NativeProperty timer_properties[] = {
    {"_when", [](Word self) { return when_of(as<TimerHandle>(self)); }, nullptr},
    {"_scheduled", [](Word self) { return boolean(as<Handle>(self)->scheduled); }, nullptr},
    {}};

void handle_dealloc(Object* self) {
  auto* handle = static_cast<Handle*>(self);
  release_nullable(handle->arguments);  // in the order of the names that CPython's slots have
  release_nullable(handle->function);
  release_nullable(handle->context);
  release_nullable(handle->loop);
  release_nullable(handle->shown);
  if (handle->traced) forget_creation(handle);
  free_object(self);
}

void handle_traverse(Object* self, Visitor visit, void* context) {
  auto* handle = static_cast<Handle*>(self);
  visit(handle->loop, context);
  visit(handle->function, context);
  visit(handle->arguments, context);
  visit(handle->context, context);
}

// What is called may hold the handle, through objects that don't clear.
void handle_clear(Object* self) { cancel_handle(static_cast<Handle*>(self)); }

Word timer_compare(Word left, Word right, Comparison comparison) {
  if (!is_instance(left, timer_handle_type) || !is_instance(right, timer_handle_type)) return retained(NotImplemented());
  double a = as<TimerHandle>(left)->when, b = as<TimerHandle>(right)->when;
  switch (comparison) {
    case Comparison::less: return boolean(a < b);
    case Comparison::less_equal: return boolean(a < b || left == right);
    case Comparison::greater: return boolean(a > b);
    case Comparison::greater_equal: return boolean(a > b || left == right);
    case Comparison::equal: return boolean(left == right);
    case Comparison::not_equal: return boolean(left != right);
  }
  __builtin_unreachable();
}

Status timer_hash(Word self, std::int64_t& hash) {
  hash = hash_double(as<TimerHandle>(self)->when);
  return true;
}

constexpr Type make_handle_type(const char* name, std::size_t size) {
  Type type = native_type(name, size, type_gc, "asyncio.events");
  type.slots.dealloc = handle_dealloc;
  type.slots.traverse = handle_traverse;
  type.slots.clear = handle_clear;
  type.slots.repr = handle_repr;
  return type;
}

}  // namespace

constinit Type handle_type = [] {
  Type type = make_handle_type("Handle", sizeof(Handle));
  type.methods = handle_methods;
  type.properties = handle_properties;
  return type;
}();

constinit Type timer_handle_type = [] {
  Type type = make_handle_type("TimerHandle", sizeof(TimerHandle));
  type.base = &handle_type;
  type.slots.compare = timer_compare;
  type.slots.hash = timer_hash;
  type.methods = timer_methods;
  type.properties = timer_properties;
  return type;
}();

}  // namespace coil::async
