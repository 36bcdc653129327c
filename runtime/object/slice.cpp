// slice objects, and the arithmetic of indices.
#include "runtime/object/slice.h"

#include "runtime/core/native.h"
#include "runtime/object/arguments.h"
#include "runtime/object/int.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

Owned new_slice(Word start, Word stop, Word step) noexcept {
  auto* slice = static_cast<Slice*>(allocate_cell(slice_type, sizeof(Slice)));
  if (!slice) return 0;
  slice->start = retained(start ? start : None());
  slice->stop = retained(stop ? stop : None());
  slice->step = retained(step ? step : None());
  return as_word(slice);
}

}  // namespace

Owned build_slice(Word start, Word stop, Word step) noexcept { return new_slice(start, stop, step); }

Status index_from(Word word, std::int64_t& index, const char* message) noexcept {
  if (is_small_int(word)) return index = small_int_value(word), true;
  if (!is_int(word) && !type_of(word)->slots.index) {
    raise(TypeError_type, message, word);
    return false;
  }
  return index_to_i64(word, index, &IndexError_type);
}

Status clipped_index_from(Word word, std::int64_t& index) noexcept {
  if (is_small_int(word)) return index = small_int_value(word), true;
  if (!is_int(word) && !type_of(word)->slots.index) {
    raise(TypeError_type, "slice indices must be integers or None or have an __index__ method");
    return false;
  }
  return index_to_i64(word, index, nullptr);
}

Status slice_resolve(Word word, const std::size_t& length_now, SliceRange& range) noexcept {
  const Slice* slice = as_slice(word);
  range.step = 1;
  if (slice->step != None()) {
    if (!clipped_index_from(slice->step, range.step)) return false;
    if (range.step == 0) {
      raise(ValueError_type, "slice step cannot be zero");
      return false;
    }
    if (range.step < -INT64_MAX) range.step = -INT64_MAX;
  }
  bool forward = range.step > 0, has_start = slice->start != None(), has_stop = slice->stop != None();
  if (has_start && !clipped_index_from(slice->start, range.start)) return false;
  if (has_stop && !clipped_index_from(slice->stop, range.stop)) return false;
  auto length = static_cast<std::int64_t>(length_now);
  std::int64_t low = forward ? 0 : -1, high = forward ? length : length - 1;
  // Counts from the end when negative, then clipped.
  auto clip = [&](std::int64_t bound) {
    if (bound < 0) bound += length;
    return bound < low ? low : bound > high ? high : bound;
  };
  range.start = has_start ? clip(range.start) : forward ? low : high;
  range.stop = has_stop ? clip(range.stop) : forward ? high : low;
  if (forward) range.count = range.start < range.stop ? (range.stop - range.start - 1) / range.step + 1 : 0;
  else range.count = range.stop < range.start ? (range.start - range.stop - 1) / -range.step + 1 : 0;
  return true;
}

namespace {

void slice_dealloc(Object* self) {
  auto* slice = static_cast<Slice*>(self);
  release(slice->step);
  release(slice->start);
  release(slice->stop);
  free_object(self);
}

void slice_traverse(Object* self, Visitor visit, void* context) {
  auto* slice = static_cast<Slice*>(self);
  visit(slice->start, context);
  visit(slice->stop, context);
  visit(slice->step, context);
}

Word slice_repr(Word self) {
  const Slice* slice = as_slice(self);
  StrBuilder text;
  text.append_ascii("slice(");
  if (!text.append_repr(slice->start)) return 0;
  text.append_ascii(", ");
  if (!text.append_repr(slice->stop)) return 0;
  text.append_ascii(", ");
  if (!text.append_repr(slice->step)) return 0;
  text.append(')');
  return text.finish();
}

Word slice_compare(Word left, Word right, Comparison comparison) {
  if (!is_slice(left) || !is_slice(right)) return retained(NotImplemented());
  const Slice *l = as_slice(left), *r = as_slice(right);
  Word left_parts = pack(l->start, l->stop, l->step), right_parts = pack(r->start, r->stop, r->step);
  Word result = left_parts && right_parts ? compare(left_parts, right_parts, comparison) : 0;
  release_nullable(left_parts);
  release_nullable(right_parts);
  return result;
}

Word slice_create(Type*, const Word* arguments, std::size_t count, Word keyword_names) {
  if (!check_no_keywords("slice", keyword_names) || !check_count("slice", count, 1, 3)) return 0;
  if (count == 1) return new_slice(0, arguments[0], 0);
  return new_slice(arguments[0], arguments[1], count == 3 ? arguments[2] : 0);
}

// slice.indices(length)
Word slice_indices(const Word* arguments) {
  std::int64_t length;
  if (!index_to_i64(arguments[1], length, &OverflowError_type)) return 0;
  if (length < 0) return raise(ValueError_type, "length should not be negative");
  SliceRange range;
  if (!slice_resolve(arguments[0], static_cast<std::size_t>(length), range)) return 0;
  return pack_owned(int_from_i64(range.start), int_from_i64(range.stop), int_from_i64(range.step));
}

Word get_start(Word self) { return retained(as_slice(self)->start); }
Word get_stop(Word self) { return retained(as_slice(self)->stop); }
Word get_step(Word self) { return retained(as_slice(self)->step); }

constexpr NativeMethod methods[] = {
    {"indices(self, object, /)", slice_indices},
    {},
};
constexpr NativeProperty properties[] = {
    {"start", get_start, readonly_member},
    {"stop", get_stop, readonly_member},
    {"step", get_step, readonly_member},
    {},
};

}  // namespace

constinit Type slice_type = [] {
  Type type = native_type("slice", sizeof(Slice), type_gc);
  type.slots.dealloc = slice_dealloc;
  type.slots.traverse = slice_traverse;
  type.slots.repr = slice_repr;
  type.slots.hash = unhashable;
  type.slots.compare = slice_compare;
  type.slots.create = slice_create;
  type.methods = methods;
  type.properties = properties;
  return type;
}();

}  // namespace coil
