// enumerate, zip, map, filter, reversed and iter(callable, sentinel).
#include "runtime/core/attribute.h"
#include "runtime/core/generic_alias.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/object/arguments.h"
#include "runtime/object/dict.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

// The layout of all of them: up to two words.
struct LazyIterator : Object {
  Word first, second;  // owned or 0
  std::int64_t number;
};

LazyIterator* as_lazy(Word self) { return as<LazyIterator>(self); }

void lazy_dealloc(Object* self) {
  auto* iterator = static_cast<LazyIterator*>(self);
  release_nullable(iterator->first);
  release_nullable(iterator->second);
  free_object(self);
}

// The iterators before what they are for.
void map_dealloc(Object* self) {
  clear(static_cast<LazyIterator*>(self)->second);
  lazy_dealloc(self);
}

void lazy_traverse(Object* self, Visitor visit, void* context) {
  auto* iterator = static_cast<LazyIterator*>(self);
  visit(iterator->first, context);
  visit(iterator->second, context);
}

void lazy_clear(Object* self) {
  auto* iterator = static_cast<LazyIterator*>(self);
  clear(iterator->first);
  clear(iterator->second);
}

// Takes both words over.
Word make_lazy(Type* type, Word first, Word second, std::int64_t number = 0) {
  auto* iterator = first && second ? static_cast<LazyIterator*>(allocate_object(type, type->instance_size)) : nullptr;
  if (!iterator) {
    release_nullable(first);
    release_nullable(second);
    return 0;
  }
  iterator->first = first;
  iterator->second = second;
  iterator->number = number;
  return as_word(iterator);
}

constexpr Type lazy_type(const char* name, Word (*next)(Word), Word (*create)(Type*, const Word*, std::size_t, Word)) {
  Type type = native_type(name, sizeof(LazyIterator), type_gc | type_base_allowed);
  type.slots.dealloc = lazy_dealloc;
  type.slots.traverse = lazy_traverse;
  type.slots.clear = lazy_clear;
  type.slots.iter = iterator_self;
  type.slots.next = next;
  type.slots.create = create;
  return type;
}

// ---- enumerate: first the iterator, second the count once it is beyond small ints (else None)

Word enumerate_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  Word places[2] = {};
  constexpr const char* names[] = {"iterable", "start"};
  std::size_t keywords = keyword_names ? tuple_count(keyword_names) : 0;
  if (count + keywords > 2) {
    return raise(TypeError_type, "enumerate() takes at most 2 arguments (%zu given)", count + keywords);
  }
  for (std::size_t index = 0; index < count; ++index) places[index] = arguments[index];
  for (std::size_t index = 0; index < keywords; ++index) {
    Word name = tuple_items(keyword_names)[index];
    int place = str_equal(name, names[0]) ? 0 : str_equal(name, names[1]) ? 1 : -1;
    if (place < 0) return raise(TypeError_type, "'%U' is an invalid keyword argument for enumerate()", name);
    places[place] = arguments[count + index];
  }
  if (!places[0]) return raise(TypeError_type, "enumerate() missing required argument 'iterable'");
  Word start = places[1] ? to_index(places[1]) : small_int(0);
  if (failed(start)) return 0;
  std::int64_t number = is_small_int(start) ? small_int_value(start) : 0;
  return make_lazy(type, get_iter(places[0]), is_small_int(start) ? None() : start, number);
}

Word enumerate_next(Word self) {
  LazyIterator* iterator = as_lazy(self);
  Word item = iterator_next(iterator->first);
  if (!item) return 0;
  if (iterator->second == None()) {
    Word number = small_int(iterator->number);
    if (iterator->number == small_int_max) iterator->second = int_from_i64(iterator->number + 1);
    else ++iterator->number;
    return pack_owned(number, item);
  }
  Word number = iterator->second;
  iterator->second = int_add(number, small_int(1));
  return pack_owned(number, item);
}

// ---- zip: first a tuple of iterators; number 1: strict

Word zip_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  Flag strict = 0;
  std::size_t keywords = keyword_names ? tuple_count(keyword_names) : 0;
  for (std::size_t index = 0; index < keywords; ++index) {
    Word name = tuple_items(keyword_names)[index];
    if (!str_equal(name, "strict")) return raise(TypeError_type, "'%U' is an invalid keyword argument for zip()", name);
    strict = truth(arguments[count + index]);
    if (strict < 0) return 0;
  }
  Word iterators = count ? allocate_tuple(count) : make_tuple();
  for (std::size_t index = 0; iterators && index < count; ++index) {
    Word iterator = get_iter(arguments[index]);
    if (failed(iterator)) clear(iterators);
    else as_tuple(iterators)->items[index] = iterator;
  }
  return make_lazy(type, iterators, None(), strict);
}

// One iterator ended (the `ended`th); whether all of them do, under strict.
Word check_strict(Word iterators, std::size_t ended) {
  auto plural = [](std::size_t count) { return count == 1 ? " " : "s 1-"; };
  if (ended) {
    return raise(ValueError_type, "zip() argument %zu is shorter than argument%s%zu", ended + 1, plural(ended), ended);
  }
  for (std::size_t index = 1; index < tuple_count(iterators); ++index) {
    Word item = iterator_next(tuple_items(iterators)[index]);
    if (item) {
      release(item);
      return raise(ValueError_type, "zip() argument %zu is longer than argument%s%zu", index + 1, plural(index), index);
    }
    if (error_pending()) return 0;
  }
  return 0;
}

Word zip_next(Word self) {
  LazyIterator* iterator = as_lazy(self);
  std::size_t count = tuple_count(iterator->first);
  if (count == 0) return 0;
  Word result = allocate_tuple(count);
  if (failed(result)) return 0;
  for (std::size_t index = 0; index < count; ++index) {
    Word item = iterator_next(tuple_items(iterator->first)[index]);
    if (!item) {
      release(result);
      if (!error_pending() && iterator->number) check_strict(iterator->first, index);
      return 0;
    }
    as_tuple(result)->items[index] = item;
  }
  return result;
}

// ---- map: first the function, second a tuple of iterators

Word map_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (type == &map_type && !check_no_keywords("map", keyword_names)) return 0;
  if (count < 2) return raise(TypeError_type, "map() must have at least two arguments.");
  Word iterators = allocate_tuple(count - 1);
  for (std::size_t index = 0; iterators && index + 1 < count; ++index) {
    Word iterator = get_iter(arguments[index + 1]);
    if (failed(iterator)) clear(iterators);
    else as_tuple(iterators)->items[index] = iterator;
  }
  return make_lazy(type, retained(arguments[0]), iterators);
}

Word map_next(Word self) {
  LazyIterator* iterator = as_lazy(self);
  std::size_t count = tuple_count(iterator->second), have = 0;
  Word few[4];
  Word* items = count <= 4 ? few : static_cast<Word*>(allocate_buffer(count * sizeof(Word)));
  if (!items) return 0;
  for (; have < count; ++have) {
    items[have] = iterator_next(tuple_items(iterator->second)[have]);
    if (!items[have]) break;
  }
  Word result = have == count ? call(iterator->first, items, count) : 0;
  while (have-- > 0) release(items[have]);
  if (items != few) free_buffer(items);
  return result;
}

// ---- filter: first the function or None, second the iterator

Word filter_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (type == &filter_type && !check_no_keywords("filter", keyword_names)) return 0;
  if (!check_count("filter", count, 2, 2)) return 0;
  Word iterator = get_iter(arguments[1]);
  return make_lazy(type, retained(arguments[0]), iterator);
}

Word filter_next(Word self) {
  LazyIterator* iterator = as_lazy(self);
  while (Word item = iterator_next(iterator->second)) {
    Flag good;
    if (iterator->first == None() || iterator->first == as_word(&bool_type)) {
      good = truth(item);
    } else {
      Word answer = call(iterator->first, &item, 1);
      good = answer ? truth(answer) : -1;
      release_nullable(answer);
    }
    if (good == 1) return item;
    release(item);
    if (good < 0) return 0;
  }
  return 0;
}

// ---- reversed: first the sequence or None when exhausted; number: the position of the next item

Word reversed_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (type == &reversed_type && !check_no_keywords("reversed", keyword_names)) return 0;
  if (!check_count("reversed", count, 1, 1)) return 0;
  Word value = arguments[0];
  Word method = find_on_type(type_of(value), COIL_NAME("__reversed__"));
  if (method && method != None()) return call_method(value, "__reversed__");
  const Slots& slots = type_of(value)->slots;
  if (method == None() || !slots.get_item || is_dict(value)) {
    return raise(TypeError_type, "'%T' object is not reversible", value);
  }
  std::int64_t size = length(value);
  if (size < 0) return 0;
  return make_lazy(type, retained(value), None(), size - 1);
}

Word reversed_next(Word self) {
  LazyIterator* iterator = as_lazy(self);
  if (iterator->number < 0) return 0;
  Word item = get_item(iterator->first, small_int(iterator->number));
  if (item) {
    --iterator->number;
    return item;
  }
  if (pending_is(IndexError_type) || pending_is(StopIteration_type)) clear_error();
  iterator->number = -1;
  assign(iterator->first, None());
  return 0;
}

Word reversed_hint(const Word* arguments) {
  LazyIterator* iterator = as_lazy(arguments[0]);
  return small_int(iterator->number + 1);
}

// ---- iter(callable, sentinel): first the callable or None when exhausted, second the sentinel

Word callable_next(Word self) {
  LazyIterator* iterator = as_lazy(self);
  if (iterator->first == None()) return 0;
  Word item = call(iterator->first, nullptr, 0);
  if (failed(item)) {
    if (pending_is(StopIteration_type)) {
      clear_error();
      assign(iterator->first, None());
    }
    return 0;
  }
  Flag equal = equals(iterator->second, item);
  if (equal == 0) return item;
  release(item);
  if (equal == 1) assign(iterator->first, None());
  return 0;
}

constexpr NativeMethod enumerate_methods[] = {class_getitem_row, {}};
constexpr NativeMethod reversed_methods[] = {{"__length_hint__(self, /)", reversed_hint}, {}};

}  // namespace

Owned make_callable_iterator(Word callable, Word sentinel) noexcept {
  return make_lazy(&callable_iterator_type, retained(callable), retained(sentinel));
}

constinit Type enumerate_type = [] {
  Type type = lazy_type("enumerate", enumerate_next, enumerate_create);
  type.methods = enumerate_methods;
  return type;
}();
constinit Type zip_type = lazy_type("zip", zip_next, zip_create);
constinit Type map_type = [] {
  Type type = lazy_type("map", map_next, map_create);
  type.slots.dealloc = map_dealloc;
  return type;
}();
constinit Type filter_type = lazy_type("filter", filter_next, filter_create);
constinit Type reversed_type = [] {
  Type type = lazy_type("reversed", reversed_next, reversed_create);
  type.methods = reversed_methods;
  return type;
}();
constinit Type callable_iterator_type = lazy_type("callable_iterator", callable_next, nullptr);

}  // namespace coil
