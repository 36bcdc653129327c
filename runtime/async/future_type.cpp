// The types Future and FutureIter.
#include <cstddef>
#include <initializer_list>

#include "runtime/async/loop.h"
#include "runtime/async/source_traceback.h"
#include "runtime/async/short_repr.h"
#include "runtime/async/task.h"
#include "runtime/async/task_details.h"
#include "runtime/core/attribute.h"
#include "runtime/core/context.h"
#include "runtime/core/delegate.h"
#include "runtime/core/generator.h"
#include "runtime/core/generic_alias.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/object/exception.h"
#include "runtime/object/instance.h"
#include "runtime/object/iterator.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"

namespace coil::async {

namespace {

Future* self_of(const Word* arguments) { return as<Future>(arguments[0]); }

}  // namespace

bool check_initialised(const Future* future) noexcept { return check_initialised(future, RuntimeError_type); }

bool check_initialised(const Future* future, Type& error) noexcept {
  if (!future->loop) raise(error, "Future object is not initialized.");
  return future->loop != 0;
}

namespace {

Word method_result(const Word* arguments) {
  return check_initialised(self_of(arguments), InvalidStateError_type) ? future_result(self_of(arguments)) : 0;
}

Word method_exception(const Word* arguments) {
  if (!check_initialised(self_of(arguments), InvalidStateError_type)) return 0;
  Word exception = future_exception(self_of(arguments));
  if (failed(exception)) return 0;
  return retained(exception);
}

Word method_set_result(const Word* arguments) {
  if (!check_initialised(self_of(arguments))) return 0;
  return future_set_result(self_of(arguments), arguments[1]) ? None() : 0;
}

Word method_set_exception(const Word* arguments) {
  if (!check_initialised(self_of(arguments))) return 0;
  return future_set_exception(self_of(arguments), arguments[1]) ? None() : 0;
}

Word method_cancel(const Word* arguments) {
  if (!check_initialised(self_of(arguments))) return 0;
  Flag cancelled = future_cancel(self_of(arguments), arguments[1]);
  return cancelled < 0 ? 0 : boolean(cancelled);
}

Word method_cancelled(const Word* arguments) { return boolean(self_of(arguments)->state == FutureState::cancelled); }
Word method_done(const Word* arguments) { return boolean(is_done(self_of(arguments))); }

Word method_add_done_callback(const Word* arguments) {  // self, fn, context
  if (!self_of(arguments)->loop) return raise(RuntimeError_type, "uninitialized Future object");
  Word context = arguments[2] == None() ? 0 : arguments[2];
  return future_add_callback(self_of(arguments), arguments[1], context) ? None() : 0;
}

Word method_remove_done_callback(const Word* arguments) {
  if (!check_initialised(self_of(arguments))) return 0;
  std::int64_t count = future_remove_callback(self_of(arguments), arguments[1]);
  return count < 0 ? 0 : small_int(count);
}

Word method_get_loop(const Word* arguments) {
  return check_initialised(self_of(arguments)) ? retained(self_of(arguments)->loop) : 0;
}

Word method_make_cancelled_error(const Word* arguments) { return make_cancelled_error(self_of(arguments)); }

// What derived classes have as their finalizer, or call from their own.
Word method_del(const Word* arguments) {
  finish_unretrieved(as<Future>(arguments[0]));
  return None();
}

const NativeMethod future_methods[] = {
    {"result(self, /)", method_result},
    {"exception(self, /)", method_exception},
    {"set_result(self, result, /)", method_set_result},
    {"set_exception(self, exception, /)", method_set_exception},
    {"add_done_callback(self, fn, /, *, context=None)", method_add_done_callback},
    {"remove_done_callback(self, fn, /)", method_remove_done_callback},
    {"cancel(self, /, msg=None)", method_cancel},
    {"cancelled(self, /)", method_cancelled},
    {"done(self, /)", method_done},
    {"get_loop(self, /)", method_get_loop},
    {"_make_cancelled_error(self, /)", method_make_cancelled_error},
    {"__del__(self, /)", method_del},
    class_getitem_row,
    {}};

Word property_state(Word self) {
  if (!check_initialised(as<Future>(self))) return 0;
  switch (as<Future>(self)->state) {
    case FutureState::pending: return intern_literal("PENDING");
    case FutureState::cancelled: return intern_literal("CANCELLED");
    default: return intern_literal("FINISHED");
  }
}

Word property_result(Word self) {
  auto* future = as<Future>(self);
  if (!check_initialised(future)) return 0;
  return future->state == FutureState::finished ? retained(future->result) : None();
}

Word property_exception(Word self) {
  auto* future = as<Future>(self);
  if (!check_initialised(future)) return 0;
  return future->state == FutureState::failed ? retained(future->result) : None();
}

Word property_cancel_message(Word self) {
  Word message = cancel_message(as<Future>(self));
  return message ? retained(message) : None();
}

}  // namespace

Status refuse_deletion() noexcept {
  raise(AttributeError_type, "cannot delete attribute");
  return false;
}

namespace {

Status set_cancel_message(Word self, Word value) {
  if (!value) return refuse_deletion();
  auto* future = as<Future>(self);
  if (value == None()) value = 0;
  retain_nullable(value);
  if (is_task(self) && future->state != FutureState::cancelled && !future->must_cancel) keep_spent_message(as<Task>(self), value);
  else if (future->state == FutureState::pending || future->state == FutureState::cancelled) assign(future->result, value);
  else release_nullable(value);
  return true;
}

Word property_blocking(Word self) { return boolean(as<Future>(self)->blocking); }

Status set_blocking(Word self, Word value) {
  if (!value) return refuse_deletion();
  if (!check_initialised(as<Future>(self))) return false;
  Flag flag = truth(value);
  if (flag < 0) return false;
  as<Future>(self)->blocking = flag;
  return true;
}

Word property_log_traceback(Word self) {
  return check_initialised(as<Future>(self)) ? boolean(as<Future>(self)->log_traceback) : 0;
}

Status set_log_traceback(Word self, Word value) {
  if (!value) return refuse_deletion();
  Flag flag = truth(value);
  if (flag < 0) return false;
  if (flag) {
    raise(ValueError_type, "_log_traceback can only be set to False");
    return false;
  }
  as<Future>(self)->log_traceback = false;
  return true;
}

Word entry_as_pair(Word entry) noexcept {
  if (!is_exact(entry, callback_type)) return pack(entry, None());
  auto* callback = as<Callback>(entry);
  return pack(callback->function, materialize_context(callback->context));
}

Word property_callbacks(Word self) {
  if (!check_initialised(as<Future>(self))) return 0;
  Word callbacks = is_done(as<Future>(self)) ? 0 : as<Future>(self)->callbacks;
  if (!callbacks) return None();
  Word list = make_list();
  if (!is_exact(callbacks, list_type)) {
    if (list && !list_append_owned(list, entry_as_pair(callbacks))) clear(list);
    return list;
  }
  for (std::size_t index = 0; list && index < list_count(callbacks); ++index)
    if (!list_append_owned(list, entry_as_pair(list_items(callbacks)[index]))) clear(list);
  return list;
}

Word property_source_traceback(Word self) { return as<Future>(self)->traced ? source_traceback(as<Future>(self)) : None(); }

const NativeProperty future_properties[] = {
    {"_state", property_state, nullptr},
    {"_loop", [](Word self) { return retained(as<Future>(self)->loop ? as<Future>(self)->loop : None()); }, nullptr},
    {"_result", property_result, nullptr},
    {"_exception", property_exception, nullptr},
    {"_callbacks", property_callbacks, nullptr},
    {"_cancel_message", property_cancel_message, set_cancel_message},
    {"_asyncio_future_blocking", property_blocking, set_blocking},
    {"_log_traceback", property_log_traceback, set_log_traceback},
    {"_source_traceback", property_source_traceback, nullptr},
    {}};

Word future_create(Type* type, const Word*, std::size_t, Word) { return as_word(allocate_object(type, type->instance_size)); }

// Future(*, loop=None)
Status future_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  std::size_t keywords = keyword_names ? tuple_count(keyword_names) : 0;
  Word loop = 0;
  if (count) {
    raise(TypeError_type, "Future() takes no positional arguments");
    return false;
  }
  for (std::size_t index = 0; index < keywords; ++index) {
    Word name = tuple_items(keyword_names)[index];
    if (!str_equal(name, "loop")) {
      raise(TypeError_type, "Future() got an unexpected keyword argument '%U'", name);
      return false;
    }
    loop = arguments[index];
  }
  return initialise_future(as<Future>(self), loop);
}

void future_dealloc(Object* self) {
  auto* future = static_cast<Future*>(self);
  if (future->log_traceback) {
    self->references = 1;
    report_unretrieved(future);
    if (--self->references) return;
    forget_weak_references(self);
  }
  future_dealloc_contents(future);
  if (self->type != &future_type || future->attributes) release_attributes(self, self->type);
  free_object(self);
}

// ---- the iterator that __await__() gives

struct FutureIterator : Object {
  Word future;  // 0: exhausted
};

Outcome iterator_send(Word self, Word value, Word& result) noexcept {
  auto* iterator = as<FutureIterator>(self);
  if (!iterator->future) {
    result = None();
    return Outcome::returned;
  }
  Outcome outcome = future_send(iterator->future, value, result);
  if (outcome != Outcome::yielded) clear(iterator->future);
  return outcome;
}

Word iterator_method_send(const Word* arguments) {
  Word result;
  Outcome outcome = iterator_send(arguments[0], arguments[1], result);
  return result_of_outcome(outcome, result);
}

Word iterator_method_next(const Word* arguments) {
  Word both[] = {arguments[0], None()};
  return iterator_method_send(both);
}

Word iterator_method_throw(const Word* arguments) {
  Word type = arguments[1], traceback = arguments[3];
  if (traceback && traceback != None() && !is_exact(traceback, traceback_type))
    return raise(TypeError_type, "throw() third argument must be a traceback");
  if (!is_exception(type) && !is_exception_type(type))
    return raise(TypeError_type, "exceptions must be classes deriving BaseException or instances of such a class");
  raise_thrown(type, arguments[2], traceback);
  clear(as<FutureIterator>(arguments[0])->future);
  return 0;
}

Word iterator_method_close(const Word* arguments) {
  clear(as<FutureIterator>(arguments[0])->future);
  return None();
}

const NativeMethod iterator_methods[] = {
    {"__next__(self, /)", iterator_method_next},
    {"send(self, value, /)", iterator_method_send},
    {"throw(self, type, value=None, traceback=None, /)", iterator_method_throw},
    {"close(self, /)", iterator_method_close},
    {}};

}  // namespace

Word future_await(Word self) noexcept {
  if (!check_initialised(as<Future>(self))) return 0;
  auto* iterator = allocate<FutureIterator>(future_iterator_type);
  if (!iterator) return 0;
  iterator->future = retained(self);
  return as_word(iterator);
}

Word future_repr(Word self) noexcept {
  auto* future = as<Future>(self);
  if (!check_initialised(future)) return 0;
  Flag entered = repr_enter(self);
  if (entered < 0) return 0;
  if (entered) return make_str("...");
  static const char* const states[] = {"pending", "cancelled", "finished", "finished"};
  StrBuilder out;
  out.append('<');
  out.append_utf8(type_of(self)->name);
  out.append(' ');
  Status good = append_future_info(out, future, states[static_cast<int>(future->state)], 0);
  out.append('>');
  repr_leave(self);
  return good ? out.finish() : 0;
}

constinit Type future_type = [] {
  Type type = native_type("Future", sizeof(Future), type_gc | type_base_allowed | type_has_dict | type_reports_end, "_asyncio");
  type.attribute_offset = sizeof(Object);
  type.slots.dealloc = future_dealloc;
  type.slots.traverse = future_traverse;
  type.slots.clear = future_clear;
  type.slots.repr = future_repr;
  type.slots.create = future_create;
  type.slots.init = future_init;
  type.slots.await = future_await;
  type.slots.iter = future_await;
  type.slots.send = future_send;
  type.methods = future_methods;
  type.properties = future_properties;
  return type;
}();

Type future_iterator_type = [] {
  Type type = native_type("FutureIter", sizeof(FutureIterator), type_gc, "_asyncio");
  type.slots.dealloc = [](Object* self) {
    release_nullable(static_cast<FutureIterator*>(self)->future);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    visit(static_cast<FutureIterator*>(self)->future, context);
  };
  type.slots.iter = iterator_self;
  type.slots.next = next_of_send_slot;
  type.slots.send = iterator_send;
  type.methods = iterator_methods;
  return type;
}();

Type callback_type = [] {
  Type type = native_type("asyncio_callback", sizeof(Callback), type_gc, "_asyncio");
  type.slots.dealloc = [](Object* self) {
    release(static_cast<Callback*>(self)->function);
    release_nullable(static_cast<Callback*>(self)->context);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    visit(static_cast<Callback*>(self)->function, context);
    visit(static_cast<Callback*>(self)->context, context);
  };
  return type;
}();

}  // namespace coil::async
