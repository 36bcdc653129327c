#include "runtime/modules/deque.h"

#include "runtime/core/arithmetic.h"
#include "runtime/core/attribute.h"
#include "runtime/core/generic_alias.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/modules/native_object.h"
#include "runtime/object/arguments.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"
#include "runtime/object/sequence.h"
#include "runtime/object/sequence_compare.h"
#include "runtime/object/slice.h"
#include "runtime/object/str_builder.h"

namespace coil {

// ---- storage

namespace {

Status grow(Deque* deque) {
  std::size_t capacity = deque->capacity ? deque->capacity * 2 : 8;
  auto* items = static_cast<Word*>(allocate_buffer(capacity * sizeof(Word)));
  if (!items) return false;
  for (std::size_t index = 0; index < deque->count; ++index) items[index] = deque_at(deque, index);
  if (deque->items) free_buffer(deque->items);
  deque->items = items;
  deque->capacity = capacity;
  deque->first = 0;
  return true;
}

Status make_room(Deque* deque, Owned item) {
  if (deque->count < deque->capacity || grow(deque)) return true;
  release(item);
  return false;
}

bool is_over(const Deque* deque) { return deque->maximum >= 0 && deque->count > static_cast<std::size_t>(deque->maximum); }

}  // namespace

Owned make_deque(std::int64_t maximum) noexcept {
  auto* deque = allocate<Deque>(deque_type);
  if (!deque) return 0;
  deque->maximum = maximum;
  return as_word(deque);
}

Status deque_append(Deque* deque, Owned item) noexcept {
  if (!make_room(deque, item)) return false;
  ++deque->count;
  deque_at(deque, deque->count - 1) = item;
  ++deque->state;
  if (is_over(deque)) release(deque_pop_left(deque));
  return true;
}

Status deque_append_left(Deque* deque, Owned item) noexcept {
  if (!make_room(deque, item)) return false;
  deque->first = (deque->first - 1) & (deque->capacity - 1);
  ++deque->count;
  deque_at(deque, 0) = item;
  ++deque->state;
  if (is_over(deque)) release(deque_pop(deque));
  return true;
}

Owned deque_pop(Deque* deque) noexcept {
  ++deque->state;
  return deque_at(deque, --deque->count);
}

Owned deque_pop_left(Deque* deque) noexcept {
  ++deque->state;
  Word item = deque_at(deque, 0);
  deque->first = (deque->first + 1) & (deque->capacity - 1);
  --deque->count;
  return item;
}

void deque_clear(Deque* deque) noexcept {
  Word* items = deque->items;
  std::size_t first = deque->first, count = deque->count, mask = deque->capacity - 1;
  deque->items = nullptr;
  deque->capacity = deque->first = deque->count = 0;
  ++deque->state;
  for (std::size_t index = 0; index < count; ++index) release(items[(first + index) & mask]);
  if (items) free_buffer(items);
}

namespace {

bool is_deque(Word word) { return is_instance(word, deque_type); }

// Takes the item at `index` out by moving what follows. Owned.
Owned remove_at(Deque* deque, std::size_t index) {
  Word item = deque_at(deque, index);
  for (; index + 1 < deque->count; ++index) deque_at(deque, index) = deque_at(deque, index + 1);
  --deque->count;
  ++deque->state;
  return item;
}

Status extend(Word self, Word iterable, Status (*append)(Deque*, Owned) noexcept) {
  if (self == iterable) {
    Word copy = list_from(iterable);
    Status status = copy && extend(self, copy, append);
    release_nullable(copy);
    return status;
  }
  return for_each(iterable, [&](Word item) { return append(as_deque(self), retained(item)); });
}

// A deque of the same type and maxlen with the same items.
Owned copy_of(Word self) {
  Word copy = 0;
  if (is_exact(self, deque_type)) {
    copy = make_deque(as_deque(self)->maximum);
  } else {
    Word arguments[] = {self, as_deque(self)->maximum < 0 ? None() : int_from_i64(as_deque(self)->maximum)};
    return call(as_word(type_of(self)), arguments, as_deque(self)->maximum < 0 ? 1 : 2);
  }
  if (copy && !extend(copy, self, deque_append)) clear(copy);
  return copy;
}

// ---- iteration

struct DequeIterator : Object {
  Word deque;  // 0: exhausted
  std::size_t index;
  std::uint32_t state;
};

Word make_iterator(Word self, Type& type) {
  auto* iterator = allocate<DequeIterator>(type);
  if (!iterator) return 0;
  iterator->deque = retained(self);
  iterator->state = as_deque(self)->state;
  return as_word(iterator);
}

template <bool backward>
Word iterator_next_item(Word self) {
  auto* iterator = as<DequeIterator>(self);
  if (!iterator->deque) return 0;
  Deque* deque = as_deque(iterator->deque);
  if (iterator->state != deque->state) {
    clear(iterator->deque);
    return raise(RuntimeError_type, "deque mutated during iteration");
  }
  if (iterator->index == deque->count) {
    clear(iterator->deque);
    return 0;
  }
  std::size_t index = iterator->index++;
  return retained(deque_at(deque, backward ? deque->count - 1 - index : index));
}

Word iterator_hint(const Word* arguments) {
  auto* iterator = as<DequeIterator>(arguments[0]);
  return small_int(iterator->deque ? static_cast<std::int64_t>(as_deque(iterator->deque)->count - iterator->index) : 0);
}

// ---- slots

void deque_dealloc(Object* self) {
  deque_clear(static_cast<Deque*>(self));
  free_object(self);
}

void deque_traverse(Object* self, Visitor visit, void* context) {
  auto* deque = static_cast<Deque*>(self);
  for (std::size_t index = 0; index < deque->count; ++index) visit(deque_at(deque, index), context);
}

void deque_break_cycles(Object* self) { deque_clear(static_cast<Deque*>(self)); }

Word deque_repr(Word self) {
  Flag entered = repr_enter(self);
  if (entered) return entered < 0 ? 0 : make_str("[...]");
  StrBuilder text;
  text.append_utf8(type_of(self)->name);
  text.append('(');
  Word list = list_from(self);
  Status status = list && text.append_repr(list);
  release_nullable(list);
  repr_leave(self);
  if (as_deque(self)->maximum >= 0) {
    text.append_ascii(", maxlen=");
    text.append_int(as_deque(self)->maximum);
  }
  text.append(')');
  return status ? text.finish() : 0;
}

Word deque_compare(Word left, Word right, Comparison comparison) {
  if (!is_deque(left) || !is_deque(right)) return retained(NotImplemented());
  Word left_list = list_from(left), right_list = left_list ? list_from(right) : 0;
  Word result = right_list ? compare(left_list, right_list, comparison) : 0;
  release_nullable(left_list);
  release_nullable(right_list);
  return result;
}

Word deque_iter(Word self) { return make_iterator(self, deque_iterator_type); }
std::int64_t deque_length(Word self) { return static_cast<std::int64_t>(as_deque(self)->count); }

constexpr const char* wrong_index = "sequence index must be integer, not '%T'";

Word deque_get_item(Word self, Word key) {
  std::size_t position;
  if (!sequence_position(key, as_deque(self)->count, position, "deque index out of range", wrong_index)) return 0;
  return retained(deque_at(as_deque(self), position));
}

Status deque_set_item(Word self, Word key, Word value) {
  std::size_t position;
  Deque* deque = as_deque(self);
  if (!sequence_position(key, deque->count, position, "deque index out of range", wrong_index)) return false;
  if (value) assign(deque_at(deque, position), retained(value));
  else release(remove_at(deque, position));
  return true;
}

// The position of the first item equal to `value` in [from, to); -1 absent, -2 failed. `mutated`: the error when comparing changes the
// deque.
std::int64_t find(Word self, Word value, std::size_t from, std::size_t to, Type& mutated = RuntimeError_type) {
  Deque* deque = as_deque(self);
  std::uint32_t state = deque->state;
  for (std::size_t index = from; index < to; ++index) {
    Word item = retained(deque_at(deque, index));
    Flag equal = equals(item, value);
    release(item);
    if (equal < 0) return -2;
    if (deque->state != state) {
      raise(mutated, "deque mutated during iteration");
      return -2;
    }
    if (equal) return static_cast<std::int64_t>(index);
  }
  return -1;
}

Flag deque_contains(Word self, Word item) {
  std::int64_t position = find(self, item, 0, as_deque(self)->count);
  return position == -2 ? -1 : position >= 0;
}

Word deque_add(Word left, Word right) {
  if (!is_deque(left)) return retained(NotImplemented());
  if (!is_deque(right)) return concatenate_other(left, right, "deque");
  Word result = copy_of(left);
  if (result && !extend(result, right, deque_append)) clear(result);
  return result;
}

Word deque_repeat(Word self, std::int64_t times) {
  Word result = make_deque(as_deque(self)->maximum);
  for (std::int64_t round = 0; result && round < times; ++round) {
    if (!extend(result, self, deque_append)) clear(result);
  }
  return result;
}

Word deque_multiply(Word left, Word right) { return multiply_sequence(left, right, is_deque, deque_repeat); }

Word deque_inplace_add(Word self, Word right) {
  if (Word result = try_reflected_before_adding(self, right); result != NotImplemented()) return result;
  return extend(self, right, deque_append) ? retained(self) : 0;
}

Word deque_inplace_multiply(Word self, Word right) {
  if (Word result = try_reflected(self, right, BinaryOperator::multiply); result != NotImplemented()) return result;
  std::int64_t times;
  if (!repeat_count(right, times)) return 0;
  Word items = list_from(self);
  if (failed(items)) return 0;
  if (times == 0) deque_clear(as_deque(self));
  Status status = true;
  for (std::int64_t round = 1; status && round < times; ++round) status = extend(self, items, deque_append);
  release(items);
  return status ? retained(self) : 0;
}

Word deque_create(Type* type, const Word*, std::size_t, Word) {
  auto* deque = new_object<Deque>(type);
  if (!deque) return 0;
  deque->maximum = -1;
  return as_word(deque);
}

Status deque_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  constexpr const char* names[] = {"iterable", "maxlen"};
  Word places[2];
  if (!take_arguments("deque", names, 2, 0, arguments, count, keyword_names, places)) return false;
  std::int64_t maximum = -1;
  if (places[1] && places[1] != None()) {
    if (!is_int(places[1])) return raise(TypeError_type, "an integer is required"), false;
    if (!argument_i64(places[1], maximum)) return false;
    if (maximum < 0) return raise(ValueError_type, "maxlen must be non-negative"), false;
  }
  deque_clear(as_deque(self));
  as_deque(self)->maximum = maximum;
  return !places[0] || extend(self, places[0], deque_append);
}

// ---- methods

Word none_if(Status status) { return status ? None() : 0; }

Word append(const Word* arguments) { return none_if(deque_append(as_deque(arguments[0]), retained(arguments[1]))); }
Word append_left(const Word* arguments) { return none_if(deque_append_left(as_deque(arguments[0]), retained(arguments[1]))); }
Word extend_right(const Word* arguments) { return none_if(extend(arguments[0], arguments[1], deque_append)); }
Word extend_left(const Word* arguments) { return none_if(extend(arguments[0], arguments[1], deque_append_left)); }

Word pop(const Word* arguments) {
  Deque* deque = as_deque(arguments[0]);
  return deque->count ? deque_pop(deque) : raise(IndexError_type, "pop from an empty deque");
}

Word pop_left(const Word* arguments) {
  Deque* deque = as_deque(arguments[0]);
  return deque->count ? deque_pop_left(deque) : raise(IndexError_type, "pop from an empty deque");
}

Word clear_all(const Word* arguments) {
  deque_clear(as_deque(arguments[0]));
  return None();
}

// What copies are made from: (type, its arguments, state, items).
Word reduce(const Word* arguments) {
  Word self = arguments[0];
  std::int64_t maximum = as_deque(self)->maximum;
  Word attributes = 0;
  Flag found = find_attribute(self, COIL_NAME("__dict__"), &attributes);
  if (found < 0) return 0;
  if (!found) attributes = retained(None());
  Word parameters = maximum < 0 ? make_tuple() : pack_owned(make_tuple(), int_from_i64(maximum));
  return pack_owned(retained(as_word(type_of(self))), parameters, attributes, make_iterator(self, deque_iterator_type));
}

Word copy(const Word* arguments) { return copy_of(arguments[0]); }

Word count(const Word* arguments) {
  Deque* deque = as_deque(arguments[0]);
  std::int64_t total = 0;
  std::uint32_t state = deque->state;
  for (std::size_t index = 0; index < deque->count; ++index) {
    Word item = retained(deque_at(deque, index));
    Flag equal = equals(item, arguments[1]);
    release(item);
    if (equal < 0) return 0;
    if (deque->state != state) return raise(RuntimeError_type, "deque mutated during iteration");
    total += equal;
  }
  return small_int(total);
}

Word index(const Word* arguments) {
  std::size_t from, to;
  if (!search_bounds(arguments[2], arguments[3], as_deque(arguments[0])->count, from, to)) return 0;
  std::int64_t position = find(arguments[0], arguments[1], from, to);
  if (position == -1) return raise(ValueError_type, "%R is not in deque", arguments[1]);
  return position < 0 ? 0 : small_int(position);
}

Word insert(const Word* arguments) {
  Deque* deque = as_deque(arguments[0]);
  std::int64_t position;
  if (!argument_i64(arguments[1], position)) return 0;
  if (deque->maximum >= 0 && deque->count >= static_cast<std::size_t>(deque->maximum)) {
    return raise(IndexError_type, "deque already at its maximum size");
  }
  std::int64_t size = static_cast<std::int64_t>(deque->count);
  if (position < 0) position = position + size < 0 ? 0 : position + size;
  if (position > size) position = size;
  if (!deque_append(deque, retained(arguments[2]))) return 0;
  Word item = deque_at(deque, deque->count - 1);
  for (std::size_t place = deque->count - 1; place > static_cast<std::size_t>(position); --place) {
    deque_at(deque, place) = deque_at(deque, place - 1);
  }
  deque_at(deque, static_cast<std::size_t>(position)) = item;
  return None();
}

Word remove(const Word* arguments) {
  std::int64_t position = find(arguments[0], arguments[1], 0, as_deque(arguments[0])->count, IndexError_type);
  if (position == -1) return raise(ValueError_type, "%R is not in deque", arguments[1]);
  if (position < 0) return 0;
  release(remove_at(as_deque(arguments[0]), static_cast<std::size_t>(position)));
  return None();
}

Word reverse(const Word* arguments) {
  Deque* deque = as_deque(arguments[0]);
  for (std::size_t low = 0, high = deque->count; low + 1 < high; ++low) {
    --high;
    Word kept = deque_at(deque, low);
    deque_at(deque, low) = deque_at(deque, high);
    deque_at(deque, high) = kept;
  }
  return None();
}

Word rotate(const Word* arguments) {
  Deque* deque = as_deque(arguments[0]);
  std::int64_t steps = 1;
  if (arguments[1] && !argument_i64(arguments[1], steps)) return 0;
  auto size = static_cast<std::int64_t>(deque->count);
  if (size < 2) return None();
  steps %= size;
  if (steps > size / 2) steps -= size;
  if (steps < -size / 2) steps += size;
  for (; steps > 0; --steps) {
    Word item = deque_pop(deque);
    deque->first = (deque->first - 1) & (deque->capacity - 1);
    ++deque->count;
    deque_at(deque, 0) = item;
  }
  for (; steps < 0; ++steps) {
    Word item = deque_pop_left(deque);
    ++deque->count;
    deque_at(deque, deque->count - 1) = item;
  }
  ++deque->state;
  return None();
}

Word reversed(const Word* arguments) { return make_iterator(arguments[0], deque_reverse_iterator_type); }
Word get_maximum(Word self) { return as_deque(self)->maximum < 0 ? None() : int_from_i64(as_deque(self)->maximum); }

constexpr NativeMethod methods[] = {
    {"append(self, item, /)", append},
    {"appendleft(self, item, /)", append_left},
    {"extend(self, iterable, /)", extend_right},
    {"extendleft(self, iterable, /)", extend_left},
    {"pop(self, /)", pop},
    {"popleft(self, /)", pop_left},
    {"clear(self, /)", clear_all},
    {"copy(self, /)", copy},
    {"__copy__(self, /)", copy},
    {"__reduce__(self, /)", reduce},
    {"count(self, value, /)", count},
    {"index(self, value, start=0, stop=9223372036854775807, /)", index},
    {"insert(self, index, value, /)", insert},
    {"remove(self, value, /)", remove},
    {"reverse(self, /)", reverse},
    {"rotate(self, n=1, /)", rotate},
    {"__reversed__(self, /)", reversed},
    class_getitem_row,
    {},
};
constexpr NativeProperty properties[] = {{"maxlen", get_maximum, nullptr}, {}};
constexpr NativeMethod iterator_methods[] = {{"__length_hint__(self, /)", iterator_hint}, {}};

constexpr Type iterator_type(const char* name, Word (*next)(Word)) {
  Type type = type_of_words<1>(name, "_collections", sizeof(DequeIterator), 0);
  type.slots.iter = iterator_self;
  type.slots.next = next;
  type.methods = iterator_methods;
  return type;
}

}  // namespace

constinit Type deque_type = [] {
  Type type = native_type("deque", sizeof(Deque), type_base_allowed | type_gc | type_matches_sequence, "collections");
  Slots& slots = type.slots;
  slots.dealloc = deque_dealloc;
  slots.traverse = deque_traverse;
  slots.clear = deque_break_cycles;
  slots.repr = deque_repr;
  slots.hash = unhashable;
  slots.compare = deque_compare;
  slots.iter = deque_iter;
  slots.length = deque_length;
  slots.get_item = deque_get_item;
  slots.set_item = deque_set_item;
  slots.contains = deque_contains;
  slots.binary[static_cast<int>(BinaryOperator::add)] = deque_add;
  slots.binary[static_cast<int>(BinaryOperator::multiply)] = deque_multiply;
  slots.inplace[static_cast<int>(BinaryOperator::add)] = deque_inplace_add;
  slots.inplace[static_cast<int>(BinaryOperator::multiply)] = deque_inplace_multiply;
  slots.create = deque_create;
  slots.init = deque_init;
  type.methods = methods;
  type.properties = properties;
  return type;
}();

constinit Type deque_iterator_type = iterator_type("_deque_iterator", iterator_next_item<false>);
constinit Type deque_reverse_iterator_type = iterator_type("_deque_reverse_iterator", iterator_next_item<true>);

}  // namespace coil
