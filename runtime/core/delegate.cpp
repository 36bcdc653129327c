#include "runtime/core/delegate.h"

#include "runtime/core/attribute.h"
#include "runtime/core/generator.h"
#include "runtime/object/exception.h"
#include "runtime/object/iterator.h"
#include "runtime/object/str.h"

namespace coil {

bool sends_directly(const Type* type) noexcept {
  if (!type->slots.send) return false;
  const Type* native = type;
  while (native->type_flags & type_heap) native = native->base;
  return native->slots.send == type->slots.send && native->slots.await == type->slots.await;
}

Owned take_stop_value() noexcept {
  Word stop = take_error();
  ExceptionArguments arguments = exception_arguments(stop);
  Word value = arguments.count > 0 ? retained(arguments.items[0]) : None();
  release(stop);
  return value;
}

Outcome outcome_of_call(Owned called, Word& result) noexcept {
  result = called;
  if (called) return Outcome::yielded;
  if (!error_pending() || !pending_is(StopIteration_type)) return Outcome::raised;
  result = take_stop_value();
  return Outcome::returned;
}

Outcome send_to(Word object, Word value, Word& result) noexcept {
  Type* type = type_of(object);
  if (type->slots.send) return type->slots.send(object, value, result);
  if (value != None()) return outcome_of_call(call_method(object, "send", value), result);
  if (!is_iterator(type)) return outcome_of_call(call_method(object, "send", value), result);
  if (type->type_flags & type_heap) return outcome_of_call(call_method(object, "__next__"), result);
  result = iterator_next(object);
  if (result) return Outcome::yielded;
  if (error_pending()) return Outcome::raised;
  result = None();
  return Outcome::returned;
}

Word next_of_send_slot(Word self) noexcept {
  Word result;
  Outcome outcome = type_of(self)->slots.send(self, None(), result);
  if (outcome == Outcome::yielded) return result;
  release_nullable(result);
  return 0;
}

Word next_or_stop(Word iterator) noexcept {
  Type* type = type_of(iterator);
  if (type->slots.send) {
    Word result;
    Outcome outcome = type->slots.send(iterator, None(), result);
    return result_of_outcome(outcome, result);
  }
  if (type->type_flags & type_heap) return call_method(iterator, "__next__");
  Word item = iterator_next(iterator);
  if (!item && !error_pending()) raise_stop_iteration(None());
  return item;
}

namespace {

// 1 found (then *method is owned), 0 absent, -1 failed.
Flag find_method(Word object, const char* name, Word* method) noexcept {
  Word word = intern_literal(name);
  if (failed(word)) return -1;
  Flag found = find_attribute(object, word, method);
  release(word);
  return found;
}

}  // namespace

Status close_object(Word object) noexcept {
  if (is_frame(object)) return close_frame(as<Frame>(object));
  Word method = 0;
  Flag found = find_method(object, "close", &method);
  if (found <= 0) return found == 0;
  Word result = call(method, nullptr, 0);
  release(method);
  release_nullable(result);
  return result != 0;
}

bool exit_goes_in = false;

Outcome throw_to(Word object, Word& result) noexcept {
  result = 0;
  bool closes = !exit_goes_in;
  exit_goes_in = false;
  // Native awaitables that are no iterators (Future) have nothing to throw into.
  if (type_of(object)->slots.send && !is_iterator(type_of(object))) return Outcome::raised;
  Word error = take_error();
  if (closes && is_instance(error, GeneratorExit_type)) {
    if (close_object(object)) restore_error(error);
    else release(error);
    return Outcome::raised;
  }
  if (is_frame(object)) {
    restore_error(error);
    return throw_into_frame(as<Frame>(object), result);
  }
  Word method = 0;
  Flag found = find_method(object, "throw", &method);
  if (found <= 0) {
    if (found == 0) restore_error(error);
    else release(error);
    return Outcome::raised;
  }
  Word called = call(method, &error, 1);
  release(method);
  release(error);
  return outcome_of_call(called, result);
}

namespace {

Word raise_not_awaitable(Word operand, AwaitContext context) noexcept {
  switch (context) {
    case AwaitContext::async_enter:
      return raise(TypeError_type,
                   "'async with' received an object from __aenter__ that does not implement __await__: %T", operand);
    case AwaitContext::async_exit:
      return raise(TypeError_type,
                   "'async with' received an object from __aexit__ that does not implement __await__: %T", operand);
    case AwaitContext::expression:
    case AwaitContext::async_next: break;
  }
  return raise(TypeError_type, "object %T can't be used in 'await' expression", operand);
}

Owned iterator_of(Owned operand, AwaitContext context) noexcept {
  Type* type = type_of(operand);
  if (type == &coroutine_type) return operand;
  if (type == &generator_type) {
    if (as<Frame>(operand)->flags & frame_iterable_coroutine) return operand;
  } else {
    if (sends_directly(type) && type->slots.await) return operand;
    if (type->slots.await) {
      Word iterator = type->slots.await(operand);
      release(operand);
      if (failed(iterator)) return 0;
      if (is_exact(iterator, coroutine_type)) {
        raise(TypeError_type, "__await__() returned a coroutine");
      } else if (!is_iterator(type_of(iterator))) {
        raise(TypeError_type, "__await__() returned non-iterator of type '%T'", iterator);
      } else {
        return iterator;
      }
      release(iterator);
      return 0;
    }
  }
  raise_not_awaitable(operand, context);
  release(operand);
  return 0;
}

}  // namespace

Owned awaited_iterator(Owned operand, AwaitContext context) noexcept {
  if (context != AwaitContext::async_next) return iterator_of(operand, context);
  Word iterator = iterator_of(retained(operand), context);
  if (failed(iterator)) {
    Word cause = take_error();
    raise(TypeError_type, "'async for' received an invalid object from __anext__: %T", operand);
    set_pending_cause(cause);
  }
  release(operand);
  return iterator;
}

}  // namespace coil
