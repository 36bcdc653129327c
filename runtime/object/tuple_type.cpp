// tuple: its slots and methods.
#include "runtime/core/generic_alias.h"
#include "runtime/core/native.h"
#include "runtime/object/arguments.h"
#include "runtime/object/instance.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/sequence.h"
#include "runtime/object/sequence_compare.h"
#include "runtime/object/slice.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

void tuple_dealloc(Object* self) {
  auto* tuple = static_cast<Tuple*>(self);
  for (std::size_t index = tuple->count; index-- > 0;) release_nullable(tuple->items[index]);
  free_object(self);
}

// From the last item on, as CPython does. The order in which what is reached here is finalized follows from it: the items are older
// than the tuple. (Those of a list may be younger, and then CPython finalizes them in the order in which they were made.)
void tuple_traverse(Object* self, Visitor visit, void* context) {
  auto* tuple = static_cast<Tuple*>(self);
  for (std::size_t index = tuple->count; index-- > 0;) visit(tuple->items[index], context);
  if (has_attribute_area(self->type)) traverse_attributes(self, self->type, visit, context);
}

Word tuple_repr(Word self) {
  std::size_t count = tuple_count(self);
  if (count == 0) return make_str("()");
  Flag entered = repr_enter(self);
  if (entered) return entered < 0 ? 0 : make_str("(...)");
  StrBuilder text;
  text.append('(');
  Status status = true;
  for (std::size_t index = 0; status && index < count; ++index) {
    if (index) text.append_ascii(", ");
    status = text.append_repr(tuple_items(self)[index]);
  }
  repr_leave(self);
  text.append_ascii(count == 1 ? ",)" : ")");
  return status ? text.finish() : 0;
}

// The xxHash-like mixing that CPython uses, since programs may print hashes of tuples of ints.
Status tuple_hash(Word self, std::int64_t& hash) {
  constexpr std::uint64_t prime_1 = 11400714785074694791u, prime_2 = 14029467366897019727u, prime_5 = 2870177450012600261u;
  std::uint64_t sum = prime_5;
  std::size_t count = tuple_count(self);
  for (std::size_t index = 0; index < count; ++index) {
    std::int64_t lane;
    if (!hash_of(tuple_items(self)[index], lane)) return false;
    sum += static_cast<std::uint64_t>(lane) * prime_2;
    sum = (sum << 31) | (sum >> 33);
    sum *= prime_1;
  }
  sum += count ^ (prime_5 ^ 3527539u);
  hash = sum == UINT64_MAX ? 1546275796 : static_cast<std::int64_t>(sum);
  return true;
}

Word tuple_compare(Word left, Word right, Comparison comparison) {
  if (!is_tuple(left) || !is_tuple(right)) return retained(NotImplemented());
  return compare_sequences<Tuple>(left, right, comparison);
}

Word tuple_iter(Word self) {
  auto* iterator = static_cast<SequenceIterator*>(allocate_cell(tuple_iterator_type, sizeof(SequenceIterator)));
  if (!iterator) return 0;
  iterator->sequence = retained(self);
  iterator->index = 0;
  return as_word(iterator);
}

std::int64_t tuple_length(Word self) { return static_cast<std::int64_t>(tuple_count(self)); }

Flag tuple_contains(Word self, Word item) {
  for (std::size_t index = 0; index < tuple_count(self); ++index) {
    Flag equal = equals(tuple_items(self)[index], item);
    if (equal) return equal;
  }
  return 0;
}

Word tuple_get_item(Word self, Word key) {
  if (!is_slice(key)) {
    std::size_t position;
    if (!sequence_position(key, tuple_count(self), position, "tuple index out of range",
                           "tuple indices must be integers or slices, not %T"))
      return 0;
    return retained(tuple_items(self)[position]);
  }
  SliceRange range;
  if (!slice_resolve(key, tuple_count(self), range)) return 0;
  if (range.step == 1) {
    std::size_t from = range.count ? static_cast<std::size_t>(range.start) : 0;
    return tuple_slice(self, from, from + static_cast<std::size_t>(range.count));
  }
  if (range.count == 0) return make_tuple();
  Word result = allocate_tuple(static_cast<std::size_t>(range.count));
  if (failed(result)) return 0;
  for (std::int64_t index = 0; index < range.count; ++index)
    as_tuple(result)->items[index] = retained(tuple_items(self)[range.start + index * range.step]);
  return result;
}

Word tuple_add(Word left, Word right) {
  if (!is_tuple(left)) return retained(NotImplemented());
  if (!is_tuple(right)) return concatenate_other(left, right, "tuple");
  std::size_t left_count = tuple_count(left), right_count = tuple_count(right);
  if (!right_count && is_exact(left, tuple_type)) return retained(left);
  if (!left_count && is_exact(right, tuple_type)) return retained(right);
  if (left_count + right_count == 0) return make_tuple();
  Word result = allocate_tuple(left_count + right_count);
  if (failed(result)) return 0;
  Word* target = as_tuple(result)->items;
  for (std::size_t index = 0; index < left_count; ++index) *target++ = retained(tuple_items(left)[index]);
  for (std::size_t index = 0; index < right_count; ++index) *target++ = retained(tuple_items(right)[index]);
  return result;
}

Word tuple_repeat(Word self, std::int64_t times) {
  std::size_t total, count = tuple_count(self);
  if (times == 1 && is_exact(self, tuple_type)) return retained(self);
  if (count == 0 || times == 0) return make_tuple();
  if (__builtin_mul_overflow(count, static_cast<std::size_t>(times), &total)) return raise_no_memory();
  Word result = allocate_tuple(total);
  if (failed(result)) return 0;
  for (std::size_t index = 0; index < total; ++index) as_tuple(result)->items[index] = retained(tuple_items(self)[index % count]);
  return result;
}

Word tuple_multiply(Word left, Word right) { return multiply_sequence(left, right, is_tuple, tuple_repeat); }

Word tuple_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  // A class with an __init__ of its own may take them.
  if (type->slots.init == tuple_type.slots.init && !check_no_keywords("tuple", keyword_names)) return 0;
  if (!check_count("tuple", count, 0, 1)) return 0;
  Word plain = count ? tuple_from(arguments[0]) : make_tuple();
  if (failed(plain) || type == &tuple_type) return plain;
  std::size_t items = tuple_count(plain);
  Word result = allocate_tuple(items, type);
  for (std::size_t index = 0; result && index < items; ++index) as_tuple(result)->items[index] = retained(tuple_items(plain)[index]);
  release(plain);
  return result;
}

Word index(const Word* arguments) {
  Word self = arguments[0];
  std::size_t from, to;
  if (!search_bounds(arguments[2], arguments[3], tuple_count(self), from, to)) return 0;
  for (std::size_t position = from; position < to; ++position) {
    Flag equal = equals(tuple_items(self)[position], arguments[1]);
    if (equal) return equal < 0 ? 0 : small_int(static_cast<std::int64_t>(position));
  }
  return raise(ValueError_type, "tuple.index(x): x not in tuple");
}

Word count(const Word* arguments) {
  std::int64_t total = 0;
  for (std::size_t position = 0; position < tuple_count(arguments[0]); ++position) {
    Flag equal = equals(tuple_items(arguments[0])[position], arguments[1]);
    if (equal < 0) return 0;
    total += equal;
  }
  return small_int(total);
}

Word get_new_arguments(const Word* arguments) {
  Word plain = make_tuple(tuple_items(arguments[0]), tuple_count(arguments[0]));
  return pack_owned(plain);
}

constexpr NativeMethod methods[] = {
    class_getitem_row,
    {"index(self, value, start=0, stop=9223372036854775807, /)", index},
    {"count(self, value, /)", count},
    {"__getnewargs__(self, /)", get_new_arguments},
    {},
};

}  // namespace

constinit Type tuple_type = [] {
  Type type = native_type("tuple", sizeof(Tuple), type_base_allowed | type_gc | type_is_tuple | type_matches_sequence);
  // Subclasses keep a dictionary there: the number of items varies, so that fixed places behind them don't exist.
  type.attribute_offset = sizeof(Object) + sizeof(std::size_t);
  Slots& slots = type.slots;
  slots.dealloc = tuple_dealloc;
  slots.traverse = tuple_traverse;
  slots.repr = tuple_repr;
  slots.hash = tuple_hash;
  slots.compare = tuple_compare;
  slots.iter = tuple_iter;
  slots.length = tuple_length;
  slots.get_item = tuple_get_item;
  slots.contains = tuple_contains;
  slots.binary[static_cast<int>(BinaryOperator::add)] = tuple_add;
  slots.binary[static_cast<int>(BinaryOperator::multiply)] = tuple_multiply;
  slots.create = tuple_create;
  type.methods = methods;
  return type;
}();

}  // namespace coil
