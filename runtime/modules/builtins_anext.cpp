// anext(iterator) and anext(iterator, default).
#include "runtime/core/delegate.h"
#include "runtime/core/generator.h"
#include "runtime/core/native.h"
#include "runtime/modules/builtins.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"

namespace coil {

namespace {

// What anext(iterator, default) gives: awaits what __anext__ gave, and has the default for StopAsyncIteration.
struct AnextAwaitable : Object {
  Word awaitable;  // 0 once it is awaited
  Word iterator;   // what drives it; 0 before
  Word otherwise;
};


void anext_dealloc(Object* self) {
  auto* anext = static_cast<AnextAwaitable*>(self);
  release_nullable(anext->awaitable);
  release_nullable(anext->iterator);
  release(anext->otherwise);
  free_object(self);
}

void anext_traverse(Object* self, Visitor visit, void* context) {
  auto* anext = static_cast<AnextAwaitable*>(self);
  visit(anext->awaitable, context);
  visit(anext->iterator, context);
  visit(anext->otherwise, context);
}

// The end of the asynchronous iterator becomes the default.
Outcome with_default(AnextAwaitable* anext, Outcome outcome, Word& result) {
  if (outcome != Outcome::raised || !error_pending() || !pending_is(StopAsyncIteration_type)) return outcome;
  clear_error();
  result = retained(anext->otherwise);
  return Outcome::returned;
}

Status begin(AnextAwaitable* anext) {
  if (anext->iterator) return true;
  anext->iterator = awaited_iterator(take(anext->awaitable), AwaitContext::expression);
  return anext->iterator != 0;
}

Outcome anext_send(Word self, Word value, Word& result) {
  auto* anext = as<AnextAwaitable>(self);
  result = 0;
  if (!begin(anext)) return Outcome::raised;
  return with_default(anext, send_to(anext->iterator, value, result), result);
}

Word anext_send_method(const Word* arguments) {
  Word result;
  Outcome outcome = anext_send(arguments[0], arguments[1], result);
  return result_of_outcome(outcome, result);
}

Word anext_throw_method(const Word* arguments) {
  auto* anext = as<AnextAwaitable>(arguments[0]);
  if (!begin(anext)) return 0;
  Word result = 0;
  raise_thrown(arguments[1], arguments[2], arguments[3]);
  Outcome outcome = with_default(anext, throw_to(anext->iterator, result), result);
  return result_of_outcome(outcome, result);
}

Word anext_close_method(const Word* arguments) {
  auto* anext = as<AnextAwaitable>(arguments[0]);
  if (anext->iterator && !close_object(anext->iterator)) return 0;
  return None();
}

constexpr NativeMethod methods[] = {
    {"send(self, value, /)", anext_send_method},
    {"throw(self, type, value=None, traceback=None, /)", anext_throw_method},
    {"close(self, /)", anext_close_method},
    {},
};

constinit Type anext_awaitable_type = [] {
  Type type = native_type("anext_awaitable", sizeof(AnextAwaitable), type_gc);
  type.slots.dealloc = anext_dealloc;
  type.slots.traverse = anext_traverse;
  type.slots.iter = iterator_self;
  type.slots.next = next_of_send_slot;
  type.slots.await = iterator_self;
  type.slots.send = anext_send;
  type.methods = methods;
  return type;
}();

}  // namespace

Word builtin_anext_function(const Word* arguments) {
  Word iterator = arguments[0];
  auto next = type_of(iterator)->slots.async_next;
  if (!next) return raise(TypeError_type, "'%T' object is not an async iterator", iterator);
  Word awaitable = next(iterator);
  if (failed(awaitable) || !arguments[1]) return awaitable;
  if (!(anext_awaitable_type.type_flags & type_ready_done)) type_ready(anext_awaitable_type);
  auto* anext = allocate<AnextAwaitable>(anext_awaitable_type);
  if (!anext) {
    release(awaitable);
    return 0;
  }
  anext->awaitable = awaitable;
  anext->otherwise = retained(arguments[1]);
  return as_word(anext);
}

}  // namespace coil
