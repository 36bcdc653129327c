// list: its slots and methods.
#include "runtime/core/generic_alias.h"
#include "runtime/core/native.h"
#include "runtime/object/arguments.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/list_slots.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/sequence.h"
#include "runtime/object/sequence_compare.h"
#include "runtime/object/slice.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

void list_dealloc(Object* self) {
  list_clear(as_word(self));
  free_object(self);
}

void list_traverse(Object* self, Visitor visit, void* context) {
  auto* list = static_cast<List*>(self);
  for (std::size_t index = 0; index < list->count; ++index) visit(list->items[index], context);
}

void list_break_cycles(Object* self) { list_clear(as_word(self)); }

Word list_repr(Word self) {
  if (list_count(self) == 0) return make_str("[]");
  Flag entered = repr_enter(self);
  if (entered) return entered < 0 ? 0 : make_str("[...]");
  StrBuilder text;
  text.append('[');
  Status status = true;
  for (std::size_t index = 0; status && index < list_count(self); ++index) {
    if (index) text.append_ascii(", ");
    Word item = retained(list_items(self)[index]);
    status = text.append_repr(item);
    release(item);
  }
  repr_leave(self);
  text.append(']');
  return status ? text.finish() : 0;
}

Word list_compare(Word left, Word right, Comparison comparison) {
  if (!is_list(left) || !is_list(right)) return retained(NotImplemented());
  return compare_sequences<List>(left, right, comparison);
}

Word list_iter(Word self) {
  auto* iterator = static_cast<SequenceIterator*>(allocate_cell(list_iterator_type, sizeof(SequenceIterator)));
  if (!iterator) return 0;
  iterator->sequence = retained(self);
  iterator->index = 0;
  return as_word(iterator);
}

std::int64_t list_length(Word self) { return static_cast<std::int64_t>(list_count(self)); }

Flag list_contains(Word self, Word item) {
  for (std::size_t index = 0; index < list_count(self); ++index) {
    Word candidate = retained(list_items(self)[index]);
    Flag equal = equals(candidate, item);
    release(candidate);
    if (equal) return equal;
  }
  return 0;
}

Word list_add(Word left, Word right) {
  if (!is_list(left)) return retained(NotImplemented());
  if (!is_list(right)) return concatenate_other(left, right, "list");
  Word result = make_list_with_capacity(list_count(left) + list_count(right));
  if (failed(result)) return 0;
  Word* target = as_list(result)->items;
  for (std::size_t index = 0; index < list_count(left); ++index) *target++ = retained(list_items(left)[index]);
  for (std::size_t index = 0; index < list_count(right); ++index) *target++ = retained(list_items(right)[index]);
  as_list(result)->count = list_count(left) + list_count(right);
  return result;
}

// Fills `target` with `times` copies of what stands at `source`.
void copy_repeated(Word* target, const Word* source, std::size_t count, std::size_t times) {
  for (std::size_t round = 0; round < times; ++round) {
    for (std::size_t index = 0; index < count; ++index) *target++ = retained(source[index]);
  }
}

Word list_repeat(Word self, std::int64_t times) {
  std::size_t total, count = list_count(self);
  if (__builtin_mul_overflow(count, static_cast<std::size_t>(times), &total)) return raise_no_memory();
  Word result = make_list_with_capacity(total);
  if (failed(result)) return 0;
  if (total) copy_repeated(as_list(result)->items, list_items(self), count, static_cast<std::size_t>(times));
  as_list(result)->count = total;
  return result;
}

Word list_multiply(Word left, Word right) { return multiply_sequence(left, right, is_list, list_repeat); }

Word list_inplace_add(Word self, Word right) {
  if (Word result = try_reflected_before_adding(self, right); result != NotImplemented()) return result;
  return list_extend(self, right) ? retained(self) : 0;
}

Word list_inplace_multiply(Word self, Word right) {
  if (Word result = try_reflected(self, right, BinaryOperator::multiply); result != NotImplemented()) return result;
  std::int64_t times;
  if (!repeat_count(right, times)) return 0;
  List* list = as_list(self);
  if (times == 0) list_clear(self);
  std::size_t total, count = list->count;
  if (__builtin_mul_overflow(count, static_cast<std::size_t>(times), &total)) return raise_no_memory();
  if (total > count) {
    if (!list_reserve(self, total)) return 0;
    copy_repeated(list->items + count, list->items, count, static_cast<std::size_t>(times) - 1);
    list->count = total;
  }
  return retained(self);
}

Word list_create(Type* type, const Word*, std::size_t, Word) {
  Object* list = allocate_object(type, type->instance_size);
  return list ? as_word(list) : 0;
}

Status list_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  // A class with a __new__ of its own may have taken keywords.
  bool takes_none = type_of(self)->slots.create == list_type.slots.create;
  if ((takes_none && !check_no_keywords("list", keyword_names)) || !check_count("list", count, 0, 1)) return false;
  if (list_count(self)) list_clear(self);
  return count == 0 || list_extend(self, arguments[0]);
}

Word none_if(Status status) { return status ? None() : 0; }

Word append(const Word* arguments) { return none_if(list_append(arguments[0], arguments[1])); }
Word extend(const Word* arguments) { return none_if(list_extend(arguments[0], arguments[1])); }

Word insert(const Word* arguments) {
  std::int64_t index;
  if (!argument_i64(arguments[1], index)) return 0;
  return none_if(list_insert(arguments[0], index, arguments[2]));
}

Word pop(const Word* arguments) {
  Word self = arguments[0];
  std::int64_t index = -1;
  if (arguments[1] && !argument_i64(arguments[1], index)) return 0;
  List* list = as_list(self);
  std::int64_t count = static_cast<std::int64_t>(list->count);
  if (count == 0) return raise(IndexError_type, "pop from empty list");
  if (index < 0) index += count;
  if (index < 0 || index >= count) return raise(IndexError_type, "pop index out of range");
  if (index == count - 1) return list_pop_last(self);
  Word item = retained(list->items[index]);
  if (list_replace(self, static_cast<std::size_t>(index), static_cast<std::size_t>(index) + 1, nullptr, 0)) return item;
  release(item);
  return 0;
}

// The position of the first item equal to `value` in [from, to), or -1; -2 failed.
std::int64_t find(Word self, Word value, std::size_t from, std::size_t to) {
  for (std::size_t index = from; index < to && index < list_count(self); ++index) {
    Word candidate = retained(list_items(self)[index]);
    Flag equal = equals(candidate, value);
    release(candidate);
    if (equal) return equal < 0 ? -2 : static_cast<std::int64_t>(index);
  }
  return -1;
}

Word remove(const Word* arguments) {
  std::int64_t index = find(arguments[0], arguments[1], 0, SIZE_MAX);
  if (index == -1) return raise(ValueError_type, "list.remove(x): x not in list");
  if (index < 0) return 0;
  return none_if(list_replace(arguments[0], static_cast<std::size_t>(index), static_cast<std::size_t>(index) + 1, nullptr, 0));
}

Word index(const Word* arguments) {
  std::size_t from, to;
  if (!search_bounds(arguments[2], arguments[3], as_list(arguments[0])->count, from, to)) return 0;
  std::int64_t position = find(arguments[0], arguments[1], from, to);
  if (position == -1) return raise(ValueError_type, "%R is not in list", arguments[1]);
  return position < 0 ? 0 : small_int(position);
}

Word count(const Word* arguments) {
  std::int64_t total = 0;
  for (std::size_t index = 0; index < list_count(arguments[0]); ++index) {
    Word candidate = retained(list_items(arguments[0])[index]);
    Flag equal = equals(candidate, arguments[1]);
    release(candidate);
    if (equal < 0) return 0;
    total += equal;
  }
  return small_int(total);
}

Word clear_all(const Word* arguments) {
  list_clear(arguments[0]);
  return None();
}

Word copy(const Word* arguments) { return make_list(list_items(arguments[0]), list_count(arguments[0])); }

Word reverse(const Word* arguments) {
  list_reverse(arguments[0]);
  return None();
}

Word sort(const Word* arguments) {
  Flag reversed = 0;
  if (arguments[2]) {
    int number;
    if (!argument_int(arguments[2], number)) return 0;
    reversed = number != 0;
  }
  Word key = arguments[1] == None() ? 0 : arguments[1];
  return none_if(list_sort(arguments[0], key, reversed));
}

Word reversed_list(const Word* arguments) {
  auto* iterator = allocate<SequenceIterator>(list_reverse_iterator_type);
  if (!iterator) return 0;
  iterator->sequence = retained(arguments[0]);
  iterator->index = list_count(arguments[0]);
  return as_word(iterator);
}

constexpr NativeMethod methods[] = {
    class_getitem_row,
    {"append(self, object, /)", append},
    {"extend(self, iterable, /)", extend},
    {"insert(self, index, object, /)", insert},
    {"pop(self, index=-1, /)", pop},
    {"remove(self, value, /)", remove},
    {"index(self, value, start=0, stop=9223372036854775807, /)", index},
    {"count(self, value, /)", count},
    {"clear(self, /)", clear_all},
    {"copy(self, /)", copy},
    {"reverse(self, /)", reverse},
    {"sort(self, /, *, key=None, reverse=False)", sort},
    {"__reversed__(self, /)", reversed_list},
    {},
};

}  // namespace

constinit Type list_type = [] {
  Type type = native_type("list", sizeof(List), type_base_allowed | type_gc | type_is_list | type_matches_sequence);
  Slots& slots = type.slots;
  slots.dealloc = list_dealloc;
  slots.traverse = list_traverse;
  slots.clear = list_break_cycles;
  slots.repr = list_repr;
  slots.hash = unhashable;
  slots.compare = list_compare;
  slots.iter = list_iter;
  slots.length = list_length;
  slots.get_item = list_get_item;
  slots.set_item = list_set_item;
  slots.contains = list_contains;
  slots.binary[static_cast<int>(BinaryOperator::add)] = list_add;
  slots.binary[static_cast<int>(BinaryOperator::multiply)] = list_multiply;
  slots.inplace[static_cast<int>(BinaryOperator::add)] = list_inplace_add;
  slots.inplace[static_cast<int>(BinaryOperator::multiply)] = list_inplace_multiply;
  slots.create = list_create;
  slots.init = list_init;
  type.methods = methods;
  return type;
}();

}  // namespace coil
