// repr, str and hash of any value.
#include "runtime/object/protocol.h"

#include "runtime/core/errors.h"
#include "runtime/object/int.h"
#include "runtime/object/memory.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

Word checked_str(Word text, const char* method) noexcept {
  if (failed(text) || is_str(text)) return text;
  raise(TypeError_type, "%s returned non-string (type %T)", method, text);
  release(text);
  return 0;
}

// The values whose repr is being made, innermost last.
struct ReprStack {
  Word* values = nullptr;
  std::size_t count = 0, capacity = 0;
};
thread_local constinit ReprStack repr_stack{};

}  // namespace

Word repr(Word value) noexcept {
  if (stack_exhausted()) return raise_recursion(" while getting the repr of an object");
  return checked_str(type_of(value)->slots.repr(value), "__repr__");
}

Word to_str(Word value) noexcept {
  if (is_exact(value, str_type)) return retained(value);
  if (stack_exhausted()) return raise_recursion(" while getting the str of an object");
  const Slots& slots = type_of(value)->slots;
  if (!slots.str) return checked_str(slots.repr(value), "__repr__");
  return checked_str(slots.str(value), "__str__");
}

Word ascii(Word value) noexcept {
  Word text = repr(value);
  if (failed(text) || str_is_ascii(text)) return text;
  Word escaped = str_escape_ascii(text);
  release(text);
  return escaped;
}

Status hash_of(Word value, std::int64_t& hash) noexcept {
  if (is_small_int(value)) return hash = hash_i64(small_int_value(value)), true;
  if (is_exact(value, str_type)) return hash = str_hash(value), true;
  auto slot = type_of(value)->slots.hash;
  if (!slot) return unhashable(value, hash);
  return slot(value, hash);
}

Status unhashable(Word self, std::int64_t&) noexcept {
  raise(TypeError_type, "unhashable type: '%T'", self);
  return false;
}

// Nested containers are searched for below: no deeper than CPython would go.
constexpr std::size_t deepest_repr = 980;

Flag repr_enter(Word value) noexcept {
  if (repr_stack.count >= deepest_repr)
    return raise(RecursionError_type, "maximum recursion depth exceeded while getting the repr of an object"), -1;
  for (std::size_t index = repr_stack.count; index-- > 0;) {
    if (repr_stack.values[index] == value) return 1;
  }
  if (repr_stack.count == repr_stack.capacity) {
    std::size_t capacity = repr_stack.capacity ? repr_stack.capacity * 2 : 32;
    void* values = repr_stack.values ? resize_buffer(repr_stack.values, capacity * sizeof(Word))
                                     : allocate_buffer(capacity * sizeof(Word));
    if (!values) return -1;
    repr_stack.values = static_cast<Word*>(values);
    repr_stack.capacity = capacity;
  }
  repr_stack.values[repr_stack.count++] = value;
  return 0;
}

void free_repr_stack() noexcept {
  free_buffer(repr_stack.values);
  repr_stack = {};
}

void repr_leave(Word value) noexcept {
  for (std::size_t index = repr_stack.count; index-- > 0;) {
    if (repr_stack.values[index] != value) continue;
    for (; index + 1 < repr_stack.count; ++index) repr_stack.values[index] = repr_stack.values[index + 1];
    --repr_stack.count;
    return;
  }
}

}  // namespace coil
