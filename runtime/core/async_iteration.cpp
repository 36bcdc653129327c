// The operations of `async for` and `yield from` that find the iterator.
#include "runtime/core/delegate.h"
#include "runtime/core/generator.h"
#include "runtime/core/operations.h"
#include "runtime/object/iterator.h"

namespace coil {

Word get_yield_from_iter(Word iterable) noexcept {
  // A coroutine only in a generator made by types.coroutine: the compiler's code can't know that when it is compiled.
  if (is_exact(iterable, coroutine_type) || is_exact(iterable, generator_type)) return retained(iterable);
  return get_iter(iterable);
}

Word get_async_iter(Word iterable) noexcept {
  Type* type = type_of(iterable);
  if (!type->slots.async_iter)
    return raise(TypeError_type, "'async for' requires an object with __aiter__ method, got %T", iterable);
  Word iterator = type->slots.async_iter(iterable);
  if (failed(iterator)) return 0;
  if (!type_of(iterator)->slots.async_next) {
    raise(TypeError_type,
          "'async for' received an object from __aiter__ that does not implement __anext__: %T", iterator);
    release(iterator);
    return 0;
  }
  return iterator;
}

Word async_next(Word iterator) noexcept {
  Type* type = type_of(iterator);
  if (!type->slots.async_next)
    return raise(TypeError_type, "'async for' requires an iterator with __anext__ method, got %T", iterator);
  return type->slots.async_next(iterator);
}

}  // namespace coil
