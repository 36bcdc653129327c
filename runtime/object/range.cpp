// range: integers of any size, with short paths for small ones.
#include "runtime/object/range.h"

#include "runtime/core/native.h"
#include "runtime/object/arguments.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/sequence.h"
#include "runtime/object/slice.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

// How many values: ceil((stop - start) / step), at least 0. Owned.
Word compute_length(Word start, Word stop, Word step) {
  if (is_small_int(start) && is_small_int(stop) && is_small_int(step)) {
    std::int64_t first = small_int_value(start), last = small_int_value(stop), by = small_int_value(step);
    if (by > 0) return first < last ? int_from_i64((last - first - 1) / by + 1) : small_int(0);
    return first > last ? int_from_i64((first - last - 1) / -by + 1) : small_int(0);
  }
  bool forward = int_sign(step) > 0;
  Word low = forward ? start : stop, high = forward ? stop : start;
  if (int_less(low, high) != 1) return small_int(0);
  Word magnitude = int_absolute(step);
  Word distance = magnitude ? int_subtract(high, low) : 0;
  Word before_last = distance ? int_subtract(distance, small_int(1)) : 0;
  Word steps = before_last ? int_floor_divide(before_last, magnitude) : 0;
  Word length = steps ? int_add(steps, small_int(1)) : 0;
  release_nullable(magnitude);
  release_nullable(distance);
  release_nullable(before_last);
  release_nullable(steps);
  return length;
}

// Whether all values and the one behind the last are machine integers, far from overflow.
bool is_small(const Range* range) {
  constexpr std::int64_t limit = std::int64_t{1} << 61;
  auto fits = [](Word word) { return is_small_int(word) && small_int_value(word) < limit && small_int_value(word) > -limit; };
  return fits(range->start) && fits(range->stop) && fits(range->step);
}

// Takes over the three words; 0 among them fails.
Word make_range(Word start, Word stop, Word step) {
  Word length = start && stop && step ? compute_length(start, stop, step) : 0;
  auto* range = length ? static_cast<Range*>(allocate_cell(range_type, sizeof(Range))) : nullptr;
  if (!range) {
    release_nullable(start);
    release_nullable(stop);
    release_nullable(step);
    release_nullable(length);
    return 0;
  }
  range->start = start;
  range->stop = stop;
  range->step = step;
  range->length = length;
  return as_word(range);
}

// start + index * step; the index is an int. Owned.
Word value_at(const Range* range, Word index) {
  if (is_small(range) && is_small_int(index)) {
    return int_from_i64(small_int_value(range->start) + small_int_value(index) * small_int_value(range->step));
  }
  Word offset = int_multiply(index, range->step);
  Word value = offset ? int_add(range->start, offset) : 0;
  release_nullable(offset);
  return value;
}

void range_dealloc(Object* self) {
  auto* range = static_cast<Range*>(self);
  release(range->start);
  release(range->stop);
  release(range->step);
  release(range->length);
  free_object(self);
}

Word range_repr(Word self) {
  const Range* range = as_range(self);
  StrBuilder text;
  text.append_ascii("range(");
  if (!text.append_repr(range->start)) return 0;
  text.append_ascii(", ");
  if (!text.append_repr(range->stop)) return 0;
  if (range->step != small_int(1)) {
    text.append_ascii(", ");
    if (!text.append_repr(range->step)) return 0;
  }
  text.append(')');
  return text.finish();
}

// What equal ranges have in common: the length, and the start and step where they matter. Owned tuple.
Word identity(const Range* range) {
  Word start = range->length == small_int(0) ? None() : range->start;
  Word step = range->length == small_int(0) || range->length == small_int(1) ? None() : range->step;
  return pack(range->length, start, step);
}

Status range_hash(Word self, std::int64_t& hash) {
  Word parts = identity(as_range(self));
  if (failed(parts)) return false;
  Status status = hash_of(parts, hash);
  release(parts);
  return status;
}

Word range_compare(Word left, Word right, Comparison comparison) {
  bool equality = comparison == Comparison::equal || comparison == Comparison::not_equal;
  if (!equality || !is_range(left) || !is_range(right)) return retained(NotImplemented());
  Word left_parts = identity(as_range(left)), right_parts = identity(as_range(right));
  Word result = left_parts && right_parts ? compare(left_parts, right_parts, comparison) : 0;
  release_nullable(left_parts);
  release_nullable(right_parts);
  return result;
}

Flag range_truth(Word self) { return as_range(self)->length != small_int(0); }

std::int64_t range_length(Word self) {
  std::int64_t count;
  if (int_to_i64(as_range(self)->length, count)) return count;
  raise(OverflowError_type, "Python int too large to convert to C ssize_t");
  return -1;
}

// One bound of a slice of a long range: counts from the end when negative, then clipped to [low, high]. Owned.
Word resolve_bound(Word bound, Word length, Word low, Word high, Word otherwise) {
  if (bound == None()) return retained(otherwise);
  if (!is_int(bound) && !type_of(bound)->slots.index) {
    return raise(TypeError_type, "slice indices must be integers or None or have an __index__ method");
  }
  Word index = to_index(bound);
  if (index && int_sign(index) < 0) assign(index, int_add(index, length));
  if (failed(index)) return 0;
  if (int_less(index, low) == 1) assign(index, retained(low));
  else if (int_less(high, index) == 1) assign(index, retained(high));
  return index;
}

Word get_slice(const Range* range, Word key) {
  const Slice* slice = as_slice(key);
  Word by = small_int(1);
  if (slice->step != None()) {
    if (!is_int(slice->step) && !type_of(slice->step)->slots.index) {
      return raise(TypeError_type, "slice indices must be integers or None or have an __index__ method");
    }
    by = to_index(slice->step);
    if (failed(by)) return 0;
  }
  if (by == small_int(0)) return raise(ValueError_type, "slice step cannot be zero");
  bool forward = int_sign(by) > 0;
  Word low = small_int(forward ? 0 : -1);
  Word high = forward ? retained(range->length) : int_subtract(range->length, small_int(1));
  Word first = high ? resolve_bound(slice->start, range->length, low, high, forward ? low : high) : 0;
  Word last = first ? resolve_bound(slice->stop, range->length, low, high, forward ? high : low) : 0;
  Word result = 0;
  if (last) result = make_range(value_at(range, first), value_at(range, last), int_multiply(range->step, by));
  release(by);
  release_nullable(high);
  release_nullable(first);
  release_nullable(last);
  return result;
}

Word range_get_item(Word self, Word key) {
  const Range* range = as_range(self);
  if (is_slice(key)) return get_slice(range, key);
  if (!is_int(key) && !type_of(key)->slots.index) {
    return raise(TypeError_type, "range indices must be integers or slices, not %T", key);
  }
  Word index = to_index(key);
  if (failed(index)) return 0;
  Word position = int_sign(index) < 0 ? int_add(index, range->length) : retained(index);
  release(index);
  if (failed(position)) return 0;
  Word value = 0;
  if (int_sign(position) < 0 || int_less(position, range->length) != 1) raise(IndexError_type, "range object index out of range");
  else value = value_at(range, position);
  release(position);
  return value;
}

// The position of an int in the range, or 0 without an error: not there. Owned.
Word position_of(const Range* range, Word value) {
  if (is_small(range) && is_small_int(value)) {
    std::int64_t offset = small_int_value(value) - small_int_value(range->start), step = small_int_value(range->step);
    if (offset % step != 0) return 0;
    std::int64_t position = offset / step;
    return position >= 0 && position < small_int_value(range->length) ? small_int(position) : 0;
  }
  Word offset = int_subtract(value, range->start);
  Word remainder = offset ? int_modulo(offset, range->step) : 0;
  Word position = remainder && int_sign(remainder) == 0 ? int_floor_divide(offset, range->step) : 0;
  release_nullable(offset);
  release_nullable(remainder);
  if (position && (int_sign(position) < 0 || int_less(position, range->length) != 1)) clear(position);
  return position;
}

bool is_plain_int(Word value) { return is_small_int(value) || is_exact(value, int_type) || is_exact(value, bool_type); }

Flag range_contains(Word self, Word item) {
  if (is_plain_int(item)) {
    Word number = int_exact(item);
    Word position = number ? position_of(as_range(self), number) : 0;
    release_nullable(number);
    if (!position) return error_pending() ? -1 : 0;
    release(position);
    return 1;
  }
  Flag found = 0;
  Status status = for_each(self, [&](Word value) -> Status {
    if (found == 0) found = equals(value, item);
    return found >= 0;
  });
  return status ? found : -1;
}

// ---- iteration

struct LongRangeIterator : Object {
  Word next, step, remaining;  // ints of any size
};

// Takes over the words.
Word make_iterator(Word start, Word step, Word count) {
  std::int64_t first, by, left;
  constexpr std::int64_t limit = std::int64_t{1} << 61;
  std::int64_t span;
  bool small = start && step && count && int_to_i64(start, first) && int_to_i64(step, by) && int_to_i64(count, left) &&
               !__builtin_mul_overflow(left, by, &span) && span < limit && span > -limit && first < limit && first > -limit;
  Word result = 0;
  if (small) {
    auto* iterator = static_cast<RangeIterator*>(allocate_cell(range_iterator_type, sizeof(RangeIterator)));
    if (iterator) {
      iterator->next = first;
      iterator->step = by;
      iterator->remaining = static_cast<std::uint64_t>(left);
      result = as_word(iterator);
    }
  } else if (start && step && count) {
    auto* iterator = static_cast<LongRangeIterator*>(allocate_cell(long_range_iterator_type, sizeof(LongRangeIterator)));
    if (iterator) {
      iterator->next = take(start);
      iterator->step = take(step);
      iterator->remaining = take(count);
      return as_word(iterator);
    }
  }
  release_nullable(start);
  release_nullable(step);
  release_nullable(count);
  return result;
}

Word range_iter(Word self) {
  const Range* range = as_range(self);
  return make_iterator(retained(range->start), retained(range->step), retained(range->length));
}

Word reversed(const Word* arguments) {
  const Range* range = as_range(arguments[0]);
  if (range->length == small_int(0)) return make_iterator(small_int(0), small_int(1), small_int(0));
  Word last = int_subtract(range->length, small_int(1));
  Word start = last ? value_at(range, last) : 0;
  release_nullable(last);
  return make_iterator(start, int_negative(range->step), retained(range->length));
}

Word range_next(Word self) {
  auto* iterator = as<RangeIterator>(self);
  if (!iterator->remaining) return 0;
  --iterator->remaining;
  std::int64_t value = iterator->next;
  iterator->next += iterator->step;
  return small_int(value);
}

Word long_range_next(Word self) {
  auto* iterator = as<LongRangeIterator>(self);
  if (iterator->remaining == small_int(0)) return 0;
  Word following = int_add(iterator->next, iterator->step);
  Word left = following ? int_subtract(iterator->remaining, small_int(1)) : 0;
  if (failed(left)) {
    release_nullable(following);
    return 0;
  }
  assign(iterator->remaining, left);
  Word value = iterator->next;
  iterator->next = following;
  return value;
}

void long_iterator_dealloc(Object* self) {
  auto* iterator = static_cast<LongRangeIterator*>(self);
  release(iterator->next);
  release(iterator->step);
  release(iterator->remaining);
  free_object(self);
}

void iterator_dealloc(Object* self) { free_object(self); }

Word hint(const Word* arguments) { return int_from_u64(as<RangeIterator>(arguments[0])->remaining); }
Word long_hint(const Word* arguments) { return retained(as<LongRangeIterator>(arguments[0])->remaining); }

// ---- creation and methods

Word range_create(Type*, const Word* arguments, std::size_t count, Word keyword_names) {
  if (!check_no_keywords("range", keyword_names) || !check_count("range", count, 1, 3)) return 0;
  Word start = count == 1 ? small_int(0) : to_index(arguments[0]);
  Word stop = start ? to_index(arguments[count == 1 ? 0 : 1]) : 0;
  Word step = stop ? (count == 3 ? to_index(arguments[2]) : small_int(1)) : 0;
  if (step == small_int(0)) {
    raise(ValueError_type, "range() arg 3 must not be zero");
    step = 0;
  }
  return make_range(start, stop, step);
}

Word index(const Word* arguments) {
  Word self = arguments[0], value = arguments[1];
  if (is_plain_int(value)) {
    Word number = int_exact(value);
    Word position = number ? position_of(as_range(self), number) : 0;
    release_nullable(number);
    if (position || error_pending()) return position;
    return raise(ValueError_type, "%R is not in range", value);
  }
  std::int64_t position = 0;
  Flag found = 0;
  Status status = for_each(self, [&](Word item) -> Status {
    if (found == 0) found = equals(item, value);
    if (found == 0) ++position;
    return found >= 0;
  });
  if (!status) return 0;
  return found ? small_int(position) : raise(ValueError_type, "sequence.index(x): x not in sequence");
}

Word count(const Word* arguments) {
  if (is_plain_int(arguments[1])) {
    Flag there = range_contains(arguments[0], arguments[1]);
    return there < 0 ? 0 : small_int(there);
  }
  std::int64_t total = 0;
  Status status = for_each(arguments[0], [&](Word item) -> Status {
    Flag equal = equals(item, arguments[1]);
    total += equal == 1;
    return equal >= 0;
  });
  return status ? small_int(total) : 0;
}

Word get_start(Word self) { return retained(as_range(self)->start); }
Word get_stop(Word self) { return retained(as_range(self)->stop); }
Word get_step(Word self) { return retained(as_range(self)->step); }

constexpr NativeMethod methods[] = {
    {"index(self, value, /)", index},
    {"count(self, value, /)", count},
    {"__reversed__(self, /)", reversed},
    {},
};
constexpr NativeMethod iterator_methods[] = {{"__length_hint__(self, /)", hint}, {}};
constexpr NativeMethod long_iterator_methods[] = {{"__length_hint__(self, /)", long_hint}, {}};
constexpr NativeProperty properties[] = {
    {"start", get_start, readonly_member},
    {"stop", get_stop, readonly_member},
    {"step", get_step, readonly_member},
    {},
};

}  // namespace

constinit Type range_type = [] {
  Type type = native_type("range", sizeof(Range), type_matches_sequence);
  Slots& slots = type.slots;
  slots.dealloc = range_dealloc;
  slots.repr = range_repr;
  slots.hash = range_hash;
  slots.compare = range_compare;
  slots.truth = range_truth;
  slots.length = range_length;
  slots.get_item = range_get_item;
  slots.contains = range_contains;
  slots.iter = range_iter;
  slots.create = range_create;
  type.methods = methods;
  type.properties = properties;
  return type;
}();

constinit Type range_iterator_type = [] {
  Type type = native_type("range_iterator", sizeof(RangeIterator), 0);
  type.slots.dealloc = iterator_dealloc;
  type.slots.iter = iterator_self;
  type.slots.next = range_next;
  type.methods = iterator_methods;
  return type;
}();

constinit Type long_range_iterator_type = [] {
  Type type = native_type("longrange_iterator", sizeof(LongRangeIterator), 0);
  type.slots.dealloc = long_iterator_dealloc;
  type.slots.iter = iterator_self;
  type.slots.next = long_range_next;
  type.methods = long_iterator_methods;
  return type;
}();

}  // namespace coil
