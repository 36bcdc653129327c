// asyncio's own callbacks of futures. Programs meet them as functions where they override add_done_callback().
#include <cstdio>
#include <string_view>

#include "runtime/async/gather.h"
#include "runtime/async/handle.h"
#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/async/task.h"
#include "runtime/async/task_details.h"
#include "runtime/core/attribute.h"
#include "runtime/core/context.h"
#include "runtime/core/function.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil::async {

namespace {

bool overrides(const Future* future, const char* method) noexcept {
  if (__builtin_expect(!is_heap(future->type), 1)) return false;
  Word name = intern_literal(method);
  bool differs = name && find_on_type(future->type, name) != find_on_type(&future_type, name);
  release_nullable(name);
  return differs;
}

// As the future's class has it. context 0: none is given.
Status add_by_method(Word future, Owned callback, Word context) noexcept {
  Word method = callback ? get_attribute(future, "add_done_callback") : 0;
  Word names = method && context ? pack_owned(intern_literal("context")) : 0, result = 0;
  const Word arguments[] = {callback, context};
  if (method && (names || !context)) result = call(method, arguments, 1, names);
  release_nullable(names);
  release_nullable(method);
  release_nullable(callback);
  release_nullable(result);
  return result != 0;
}

bool are_same(const NativeCallback* first, const NativeCallback* second) noexcept {
  return first->kind == second->kind && first->owner == second->owner;
}

// ---- a task that waits

// A step enters the task's context itself: a handle that runs the callback may have done so.
template <typename Step>
void outside_own_context(Task* task, Step step) {
  bool inside = state.context && state.context == task_context(task);
  Word context = inside ? leave_context(0) : 0;
  step();
  if (!context) return;
  enter_free_context(context);
  release(context);
}

void wake_task(Word task, Future* future) {
  outside_own_context(as<Task>(task), [&] { task_wakeup(as<Task>(task), future); });
}

void wake_task_by_foreign(Word task, Word future) {
  outside_own_context(as<Task>(task), [&] {
    Word result = call_method(future, "result");
    release_nullable(result);
    task_step(as<Task>(task));
  });
}

const NativeCallbackKind wakeup_kind = {wake_task, "Task.task_wakeup()", nullptr, true, wake_task_by_foreign};
const NativeCallbackKind child_done_kind = {gather_child_done, gather_callback_text, nullptr, true};

// As an object: the same each time.
Borrowed context_of(Task* task) noexcept {
  Word context = task_context(task);
  if (context) return context;
  Word made = 0;
  if (!materialize_context(made) || !set_task_context(task, made)) return 0;
  return task_context(task);
}

// The step of a task as a function.
struct TaskStep : Object {
  Word task;
};

Type task_step_type = [] {
  Type type = native_type("TaskStepMethWrapper", sizeof(TaskStep), type_gc);
  type.slots.dealloc = [](Object* self) {
    release_nullable(static_cast<TaskStep*>(self)->task);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) { visit(static_cast<TaskStep*>(self)->task, context); };
  return type;
}();

Owned make_step(Word task) noexcept {
  auto* step = allocate<TaskStep>(task_step_type);
  if (!step) return 0;
  step->task = retained(task);
  return as_word(step);
}

Owned entry_as_function(Word entry) noexcept {
  if (is_exact(entry, gathering_future_type)) return make_native_callback(child_done_kind, entry);
  return is_task(entry) ? make_native_callback(wakeup_kind, entry) : retained(entry);
}

}  // namespace

Owned make_native_callback(const NativeCallbackKind& kind, Word owner, Word held) noexcept {
  auto* callback = allocate<NativeCallback>(native_callback_type);
  if (!callback) return 0;
  callback->kind = &kind;
  callback->owner = retained(owner);
  callback->held = held;
  retain_nullable(held);
  return as_word(callback);
}

Status future_add_native(Future* future, const NativeCallbackKind& kind, Word owner) noexcept {
  if (overrides(future, "add_done_callback")) return add_by_method(as_word(future), make_native_callback(kind, owner), 0);
  return future_add_entry(future, kind.owner_is_entry ? retained(owner) : make_native_callback(kind, owner));
}

Status future_remove_native(Future* future, const NativeCallbackKind& kind, Word owner) noexcept {
  bool by_method = overrides(future, "remove_done_callback");
  if (!by_method && (is_done(future) || !future->callbacks)) return true;
  Word error = error_pending() ? take_error() : 0;
  WhileHandling handling(error);
  Word callback = make_native_callback(kind, owner), result = 0;
  bool good = callback && (by_method ? (result = call_method(as_word(future), "remove_done_callback", callback)) != 0
                                     : future_remove_callback(future, callback) >= 0);
  release_nullable(result);
  release_nullable(callback);
  if (error && good) restore_error(error);
  else release_nullable(error);
  return good;
}

Status add_waiting_task_by_method(Word future, Task* task) noexcept {
  Word context = context_of(task);
  return context && add_by_method(future, make_native_callback(wakeup_kind, as_word(task)), context);
}

Status future_add_waiting_task(Future* future, Task* task) noexcept {
  if (overrides(future, "add_done_callback")) return add_waiting_task_by_method(as_word(future), task);
  return future_add_entry(future, retained(as_word(task)));
}

Status future_add_gathering(Future* future, Word gathering) noexcept { return future_add_native(future, child_done_kind, gathering); }

Owned native_entry(const NativeCallback* callback) noexcept {
  return retained(callback->kind->owner_is_entry ? callback->owner : as_word(callback));
}

bool is_entry_of(Word entry, const NativeCallback* callback) noexcept {
  if (callback->kind->owner_is_entry) return entry == callback->owner;
  return is_exact(entry, native_callback_type) && are_same(as<NativeCallback>(entry), callback);
}

void report_entry_error(Loop* loop, Word entry, Future* future) noexcept {
  trace(place::handle_run_context);
  if (leaves_loop()) return;
  Word error = take_error(), function = future ? entry_as_function(entry) : make_step(entry);
  Word arguments = function && future ? pack(as_word(future)) : 0;
  Word handle = function && (arguments || !future) ? make_handle(loop, function, arguments, 0) : 0;
  release_nullable(function);
  release_nullable(arguments);
  if (failed(handle)) return release(error);
  restore_error(error);
  report_callback_error(as<Handle>(handle));
  release(handle);
}

// ---- the type

namespace {

std::string_view qualified_name(const NativeCallback* callback) {
  std::string_view text = callback->kind->text;
  return text.substr(0, text.find('('));
}

// functools.partial objects have no names.
Word raise_nameless(const char* attribute) {
  return raise(AttributeError_type, "'functools.partial' object has no attribute '%s'", attribute);
}

Word callback_qualname(Word self) {
  auto* callback = as<NativeCallback>(self);
  return callback->kind->text_behind ? raise_nameless("__qualname__") : make_str(qualified_name(callback));
}

Word callback_name(Word self) {
  auto* callback = as<NativeCallback>(self);
  if (callback->kind->text_behind) return raise_nameless("__name__");
  std::string_view name = qualified_name(callback);
  return make_str(name.substr(name.rfind('.') + 1));
}

Word callback_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  auto* callback = as<NativeCallback>(self);
  const NativeCallbackKind& kind = *callback->kind;
  if (keyword_names || count > 1) count = 2;
  if (count == 0 && kind.run_alone) kind.run_alone(callback->owner);
  else if (count == 1 && kind.run && is_future(arguments[0])) kind.run(callback->owner, as<Future>(arguments[0]));
  else if (count == 1 && kind.run_foreign && !is_future(arguments[0])) kind.run_foreign(callback->owner, arguments[0]);
  else return raise(TypeError_type, "a callback of asyncio's takes the future alone");
  return error_pending() ? 0 : None();
}

Word callback_compare(Word left, Word right, Comparison comparison) {
  bool comparable = is_exact(right, native_callback_type) && (comparison == Comparison::equal || comparison == Comparison::not_equal);
  if (!comparable) return NotImplemented();
  return boolean(are_same(as<NativeCallback>(left), as<NativeCallback>(right)) == (comparison == Comparison::equal));
}

Status callback_hash(Word self, std::int64_t& hash) {
  auto* callback = as<NativeCallback>(self);
  hash = static_cast<std::int64_t>((callback->owner >> 4) ^ reinterpret_cast<std::uintptr_t>(callback->kind));
  return true;
}

Word callback_repr(Word self) {
  StrBuilder out;
  char address[32];
  std::snprintf(address, sizeof address, " at %p>", static_cast<void*>(as_object(self)));
  out.append_ascii("<function ");
  out.append_utf8(qualified_name(as<NativeCallback>(self)));
  out.append_ascii(address);
  return out.finish();
}

const NativeProperty callback_properties[] = {{"__name__", callback_name, nullptr}, {"__qualname__", callback_qualname, nullptr}, {}};

}  // namespace

Type native_callback_type = [] {
  Type type = native_type("asyncio_native_callback", sizeof(NativeCallback), type_gc, "_asyncio");
  type.slots.dealloc = [](Object* self) {
    release(static_cast<NativeCallback*>(self)->owner);
    release_nullable(static_cast<NativeCallback*>(self)->held);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    visit(static_cast<NativeCallback*>(self)->owner, context);
    visit(static_cast<NativeCallback*>(self)->held, context);
  };
  type.slots.call = callback_call;
  type.slots.compare = callback_compare;
  type.slots.hash = callback_hash;
  type.slots.repr = callback_repr;
  type.properties = callback_properties;
  return type;
}();

}  // namespace coil::async
