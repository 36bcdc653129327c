// The type Task.
#include <initializer_list>

#include "runtime/async/finalizers.h"
#include "runtime/async/gather.h"
#include "runtime/async/loop.h"
#include "runtime/async/short_repr.h"
#include "runtime/async/source_traceback.h"
#include "runtime/async/task_details.h"
#include "runtime/core/traceback_text.h"
#include "runtime/core/attribute.h"
#include "runtime/core/code_object.h"
#include "runtime/core/finalizers.h"
#include "runtime/core/generator.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/core/source_line.h"
#include "runtime/io/standard_streams.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/instance.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/tuple.h"

namespace coil::async {

namespace {

Task* self_of(const Word* arguments) { return as<Task>(arguments[0]); }

Word method_cancel(const Word* arguments) {
  if (!check_initialised(self_of(arguments))) return 0;
  Flag flag = task_cancel(self_of(arguments), arguments[1]);
  return flag < 0 ? 0 : boolean(flag);
}

Word method_cancelling(const Word* arguments) { return small_int(self_of(arguments)->cancel_requests); }

Word method_uncancel(const Word* arguments) {
  Task* task = self_of(arguments);
  if (task->cancel_requests) --task->cancel_requests;
  return small_int(task->cancel_requests);
}

Word coroutine_or_none(Word task) {
  Word coroutine = task_coroutine(as<Task>(task));
  return coroutine ? retained(coroutine) : error_pending() ? 0 : None();
}

Word method_get_coro(const Word* arguments) { return coroutine_or_none(arguments[0]); }

Word method_get_name(const Word* arguments) {
  Word name = task_name(self_of(arguments));
  return name ? name : None();
}

Word method_set_name(const Word* arguments) {
  Word name = is_exact(arguments[1], str_type) ? retained(arguments[1]) : to_str(arguments[1]);
  if (failed(name)) return 0;
  return set_task_name(self_of(arguments), name) ? None() : 0;
}

Word method_set_result(const Word*) { return raise(RuntimeError_type, "Task does not support set_result operation"); }
Word method_set_exception(const Word*) { return raise(RuntimeError_type, "Task does not support set_exception operation"); }

// ---- stacks

// One entry for a suspended coroutine, those of the traceback for a failed one; oldest first.
Owned task_stack(Task* task, std::int64_t limit) noexcept {
  Word list = make_list();
  if (failed(list)) return 0;
  if (task->coroutine && is_frame(task->coroutine) && as<Frame>(task->coroutine)->state != FrameState::finished) {
    Word view = frame_frame(task->coroutine);
    for (Word one = view; list && one && limit != 0; one = as<FrameView>(one)->back, --limit)
      if (!list_append(list, one)) clear(list);
    release_nullable(view);
    if (list) list_reverse(list);
    return list;
  }
  if (task->state != FutureState::failed) return list;
  Word entry = exception_traceback(task->result);
  for (; list && entry && limit != 0; entry = as<Traceback>(entry)->next, --limit) {
    auto* traceback = as<Traceback>(entry);
    if (!list_append_owned(list, make_frame_view(*traceback))) clear(list);
  }
  return list;
}

Word method_get_stack(const Word* arguments) {
  Word limit = arguments[1];
  std::int64_t most = limit && limit != None() && is_small_int(limit) ? small_int_value(limit) : -1;
  return task_stack(self_of(arguments), most);
}

// "Stack for <task> (most recent call last):", which CPython prints to the file or sys.stdout.
Word stack_heading(Task* task, Word stack) noexcept {
  StrBuilder out;
  if (list_count(stack) == 0) out.append_ascii("No stack for ");
  else out.append_ascii(task->state == FutureState::failed ? "Traceback for " : "Stack for ");
  if (!out.append_repr(as_word(task))) return 0;
  out.append_ascii(list_count(stack) ? " (most recent call last):\n" : "\n");
  return out.finish();
}

// The entries themselves: to the file or sys.stderr.
Word stack_text(Word stack) noexcept {
  StrBuilder out;
  for (std::size_t index = 0; index < list_count(stack); ++index) {
    auto* view = as<FrameView>(list_items(stack)[index]);
    out.append_ascii("  File \"");
    out.append_utf8(view->code->file ? view->code->file->path : "?");
    out.append_ascii("\", line ");
    out.append_int(view->line);
    out.append_ascii(", in ");
    out.append_utf8(view->code->name);
    out.append('\n');
    std::string_view line = stripped_source_line(view->code->file, view->line);
    if (line.empty()) continue;
    out.append_ascii("    ");
    out.append_utf8(line);
    out.append('\n');
  }
  return out.finish();
}

// Takes the text over. file: None or 0 for the standard stream.
Status write_stack_part(Word file, StandardStream otherwise, Owned text) noexcept {
  if (failed(text)) return false;
  bool has_file = file && file != None();
  Word target = has_file ? file : standard_stream(otherwise);
  bool good = !target || target == None() || write_to_file(target, text);
  release(text);
  return good;
}

// "ValueError: text", with a line break.
Owned last_lines(Word exception) noexcept {
  TracebackWriter writer;
  return writer.write_exception_only(exception) ? writer.finish() : 0;
}

Word method_print_stack(const Word* arguments) {  // self, limit, file
  Task* task = self_of(arguments);
  Word stack = method_get_stack(arguments), file = arguments[2];
  if (failed(stack)) return 0;
  bool good = write_stack_part(file, stream_stdout, stack_heading(task, stack)) &&
              write_stack_part(file, stream_stderr, stack_text(stack));
  if (good && task->state == FutureState::failed)
    good = write_stack_part(file, stream_stdout, last_lines(task->result));
  release(stack);
  return good ? None() : 0;
}

// Whether its destruction now is worth a report.
bool is_to_be_reported(const Task* task) { return task->loop && task->state == FutureState::pending && task->log_pending; }

void report_destroyed(Task* task) noexcept {
  Word pending = state.error;
  state.error = 0;
  Word context = make_dict(), message = make_str("Task was destroyed but it is pending!");
  if (context && message && dict_set(context, "message", message) && dict_set(context, "task", as_word(task)) &&
      (!task->traced || add_source_traceback(context, task)) && is_loop(task->loop))
    report_from_finalizer(as<Loop>(task->loop), context);
  release_nullable(context);
  release_nullable(message);
  if (error_pending()) clear_error();
  state.error = pending;
}

// What derived classes have as their finalizer, or call from their own.
Word method_del(const Word* arguments) {
  auto* task = as<Task>(arguments[0]);
  if (is_to_be_reported(task)) report_destroyed(task);
  finish_unretrieved(task);
  return None();
}

const NativeMethod task_methods[] = {
    {"cancel(self, /, msg=None)", method_cancel},
    {"cancelling(self, /)", method_cancelling},
    {"uncancel(self, /)", method_uncancel},
    {"get_coro(self, /)", method_get_coro},
    {"get_name(self, /)", method_get_name},
    {"set_name(self, value, /)", method_set_name},
    {"get_stack(self, /, *, limit=None)", method_get_stack},
    {"print_stack(self, /, *, limit=None, file=None)", method_print_stack},
    {"set_result(self, result, /)", method_set_result},
    {"set_exception(self, exception, /)", method_set_exception},
    {"__del__(self, /)", method_del},
    {}};

Status set_log_pending(Word self, Word value) {
  if (!value) return refuse_deletion();
  Flag flag = truth(value);
  if (flag < 0) return false;
  as<Task>(self)->log_pending = flag;
  return true;
}

const NativeProperty task_properties[] = {
    {"_coro", coroutine_or_none, nullptr},
    {"_fut_waiter", [](Word self) { return retained(as<Task>(self)->waiter ? as<Task>(self)->waiter : None()); }, nullptr},
    {"_must_cancel", [](Word self) { return boolean(as<Task>(self)->must_cancel); }, nullptr},
    {"_log_destroy_pending", [](Word self) { return boolean(as<Task>(self)->log_pending); }, set_log_pending},
    {}};

// Task(coro, *, loop=None, name=None, context=None)
Status task_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  Word coroutine = count ? arguments[0] : 0, loop = 0, name = 0, context = 0;
  std::size_t keywords = keyword_names ? tuple_count(keyword_names) : 0;
  for (std::size_t index = 0; index < keywords; ++index) {
    Word keyword = tuple_items(keyword_names)[index], value = arguments[count + index];
    if (str_equal(keyword, "loop")) loop = value;
    else if (str_equal(keyword, "name")) name = value;
    else if (str_equal(keyword, "context")) context = value;
    else if (str_equal(keyword, "coro")) coroutine = value;
    else {
      raise(TypeError_type, "Task() got an unexpected keyword argument '%U'", keyword);
      return false;
    }
  }
  if (!coroutine || count > 1) {
    if (count > 1) raise(TypeError_type, "Task() takes exactly 1 positional argument (%zu given)", count);
    else raise(TypeError_type, "Task() missing required argument 'coro' (pos 1)");
    return false;
  }
  return initialise_task(as<Task>(self), coroutine, loop, name, context);
}

Word task_repr(Word self) {
  auto* task = as<Task>(self);
  if (!check_initialised(task)) return 0;
  Flag entered = repr_enter(self);
  if (entered < 0) return 0;
  if (entered) return make_str("...");
  StrBuilder inserted, out;
  Word name = task_name(task), coroutine = task_coroutine(task), extra = 0;
  Status good = true;
  inserted.append_ascii(" name=");
  good = name && inserted.append_repr(name);
  release_nullable(name);
  inserted.append_ascii(" coro=<");
  good = good && (!coroutine || append_coroutine(inserted, coroutine));
  inserted.append('>');
  if (good && task->waiter) {
    inserted.append_ascii(" wait_for=");
    good = inserted.append_repr(task->waiter);
  }
  static const char* const states[] = {"pending", "cancelled", "finished", "finished"};
  const char* shown = task->cancel_requests && !is_done(task) ? "cancelling" : states[static_cast<int>(task->state)];
  if (good) good = (extra = inserted.finish()) != 0;
  out.append('<');
  out.append_utf8(type_of(self)->name);
  out.append(' ');
  good = good && append_future_info(out, task, shown, extra);
  out.append('>');
  release_nullable(extra);
  repr_leave(self);
  return good ? out.finish() : 0;
}

bool finalize_future(Object* self) {
  auto* future = static_cast<Future*>(self);
  if (!future->log_traceback) return false;
  report_unretrieved(future);
  return true;
}

bool finalize_task(Object* self) {
  auto* task = static_cast<Task*>(self);
  if (!is_to_be_reported(task)) return finalize_future(self);
  task->log_pending = false;
  report_destroyed(task);
  return true;
}

void task_dealloc(Object* self) {
  auto* task = static_cast<Task*>(self);
  if (!is_done(task) || task->log_traceback) {  // something may have to be said
    self->references = 1;
    if (!(self->flags & object_finalized)) finalize_task(self);
    if (--self->references) return;
    forget_weak_references(self);
  }
  count_as_finished(task);
  future_dealloc_contents(task);
  if (self->type != &task_type || task->attributes) release_attributes(self, self->type);
  release_nullable(task->details);
  release_nullable(task->coroutine);
  release_nullable(task->waiter);
  free_object(self);
}

void task_traverse(Object* self, Visitor visit, void* context) {
  auto* task = static_cast<Task*>(self);
  future_traverse(self, visit, context);
  visit(task->coroutine, context);
  visit(task->waiter, context);
  visit(task->details, context);
}

void task_clear(Object* self) {
  auto* task = static_cast<Task*>(self);
  future_clear(self);
  clear(task->coroutine);
  clear(task->waiter);
}

}  // namespace

void ready_future_finalizers() noexcept {
  has_to_report = [](const Object* object) {
    const auto* future = static_cast<const Future*>(object);
    return future->log_traceback || (object->type == &task_type && !is_done(future));
  };
  add_finalizer({&future_type, finalize_future, nullptr});
  add_finalizer({&gathering_future_type, finalize_future, nullptr});
  add_finalizer({&task_type, finalize_task,
                 [](Object* self, Visitor visit, void* context) { visit(static_cast<Task*>(self)->coroutine, context); },
                 [](const Object* first, const Object* second) {
                   return is_newer_task(static_cast<const Task*>(second), static_cast<const Task*>(first));
                 }});
}

void report_unretrieved(Future* future) noexcept {
  if (!(future->flags & object_finalized)) finish_unretrieved(future);  // else it has come back from a dead cycle
  future->log_traceback = false;
}

void finish_unretrieved(Future* future) noexcept {
  if (!future->log_traceback) return;
  future->log_traceback = false;
  Word pending = state.error;
  state.error = 0;
  Word context = make_dict(), message = str_printf("%s exception was never retrieved", future->type->name);
  if (context && message && dict_set(context, "message", message) && dict_set(context, "exception", future->result) &&
      dict_set(context, "future", as_word(future)) && (!future->traced || add_source_traceback(context, future)) &&
      is_loop(future->loop))
    report_from_finalizer(as<Loop>(future->loop), context);
  release_nullable(context);
  release_nullable(message);
  if (error_pending()) clear_error();
  state.error = pending;
}

constinit Type task_type = [] {
  Type type = native_type("Task", sizeof(Task), type_gc | type_base_allowed | type_has_dict | type_reports_end, "_asyncio");
  type.base = &future_type;
  type.attribute_offset = sizeof(Object);
  type.slots.dealloc = task_dealloc;
  type.slots.traverse = task_traverse;
  type.slots.clear = task_clear;
  type.slots.repr = task_repr;
  type.slots.create = [](Type* type, const Word*, std::size_t, Word) -> Word {
    return as_word(allocate_object(type, type->instance_size));
  };
  type.slots.init = task_init;
  type.slots.await = future_await;
  type.slots.iter = future_await;
  type.slots.send = future_send;
  type.methods = task_methods;
  type.properties = task_properties;
  return type;
}();

}  // namespace coil::async
