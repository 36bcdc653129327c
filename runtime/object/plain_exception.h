// The short way of making and destroying an exception. Most are of a class without a constructor, fields or __del__ of
// its own (type_plain_exception), are caught soon, and nobody looks into them: then making one fills a cell, and
// destroying it sees that nothing but arguments has come into it. Neither calls a function.
#pragma once

#include "runtime/object/exception.h"
#include "runtime/object/memory.h"

namespace coil {

inline bool is_plain_exception_type(Word value) {
  return !is_small_int(value) && as_object(value)->type == &type_type && as<Type>(value)->type_flags & type_plain_exception;
}

// type(), the class's reference being taken over. Null: it takes the long way.
[[gnu::always_inline]] inline BaseException* make_plain_exception(Type* type) noexcept {
  auto* exception = static_cast<BaseException*>(allocate_at_hand<sizeof(BaseException)>(type));
  if (exception && !is_heap(type)) --type->references;
  return exception;
}

// Whether destroy_raised() will do for an exception whose count has become 0.
[[gnu::always_inline]] inline bool was_only_raised(const BaseException& exception) noexcept {
  constexpr std::uint32_t needs_more = object_has_weakrefs | object_gc_ordered | object_large | exception_keeps_frames;
  const Type* type = exception.type;
  bool is_simple = type->type_flags & type_plain_exception && !(exception.flags & needs_more);
  bool is_empty = !(exception.attributes | exception.traceback | exception.context | exception.cause);
  return is_simple && is_empty && type->references > 1;
}
void destroy_raised_far_away(BaseException& exception) noexcept;  // it has older places
[[gnu::always_inline]] inline void destroy_raised(BaseException& exception) noexcept {
  if (exception.older_places) return destroy_raised_far_away(exception);
  Type* type = exception.type;
  Word args = exception.args;
  free_at_hand<sizeof(BaseException)>(&exception);
  if (is_heap(type)) --type->references;
  release_nullable(args);
}

// release() of an exception.
[[gnu::always_inline]] inline void release_exception(Owned word) noexcept {
  BaseException& exception = *as<BaseException>(word);
  if (--exception.references) return;
  if (was_only_raised(exception)) destroy_raised(exception);
  else destroy(&exception);
}

}  // namespace coil
