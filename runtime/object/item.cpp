// Length, items, membership and iteration of any value, with short paths for the built-in containers; unpacking.
#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/function.h"
#include "runtime/core/generic_alias.h"
#include "runtime/object/dict.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/set.h"
#include "runtime/object/slice.h"
#include "runtime/object/str.h"

namespace coil {

std::int64_t length(Word value) noexcept {
  auto slot = type_of(value)->slots.length;
  if (slot) return slot(value);
  raise(TypeError_type, "object of type '%T' has no len()", value);
  return -1;
}


namespace {

// list[int] and the like, when the metaclass has no items of its own. It is no slot of `type`: classes have no items to go through.
Word get_class_item(Word container, Word key) noexcept {
  Word method;
  Flag found = find_attribute(container, COIL_NAME("__class_getitem__"), &method);
  if (found < 0) return 0;
  if (found == 0) {
    if (container == as_word(&type_type)) return make_generic_alias(container, key);
    return raise(TypeError_type, "type '%N' is not subscriptable", as<Type>(container));
  }
  Word result = call(method, &key, 1);
  release(method);
  return result;
}

}  // namespace

Word get_item(Word container, Word key) noexcept {
  if (!is_small_int(container)) {
    Type* type = as_object(container)->type;
    if (is_small_int(key)) {
      std::int64_t index = small_int_value(key);
      if (type == &list_type) {
        std::int64_t count = static_cast<std::int64_t>(list_count(container));
        if (index < 0) index += count;
        if (static_cast<std::uint64_t>(index) < static_cast<std::uint64_t>(count)) {
          return retained(list_items(container)[index]);
        }
      } else if (type == &tuple_type) {
        std::int64_t count = static_cast<std::int64_t>(tuple_count(container));
        if (index < 0) index += count;
        if (static_cast<std::uint64_t>(index) < static_cast<std::uint64_t>(count)) {
          return retained(tuple_items(container)[index]);
        }
      }
    }
    if (type->slots.get_item) return type->slots.get_item(container, key);
    if (type->type_flags & type_is_type) return get_class_item(container, key);
  }
  return raise(TypeError_type, "'%T' object is not subscriptable", container);
}

Status set_item(Word container, Word key, Word value) noexcept {
  Type* type = type_of(container);
  if (type == &list_type && is_small_int(key)) {
    std::int64_t index = small_int_value(key), count = static_cast<std::int64_t>(list_count(container));
    if (index < 0) index += count;
    if (static_cast<std::uint64_t>(index) < static_cast<std::uint64_t>(count)) {
      assign(as_list(container)->items[index], retained(value));
      return true;
    }
  }
  if (type == &dict_type) return dict_set(container, key, value);
  if (type->slots.set_item) return type->slots.set_item(container, key, value);
  raise(TypeError_type, "'%T' object does not support item assignment", container);
  return false;
}

Status delete_item(Word container, Word key) noexcept {
  auto slot = type_of(container)->slots.set_item;
  if (slot) return slot(container, key, 0);
  // CPython's words for what has a length or is of a class, and an index; and for everything else.
  bool sequence = is_heap(type_of(container)) || type_of(container)->slots.length;
  bool index = is_small_int(key) || type_of(key)->slots.index;
  raise(TypeError_type, sequence && index ? "'%T' object doesn't support item deletion" : "'%T' object does not support item deletion", container);
  return false;
}

Flag contains(Word container, Word item) noexcept {
  const Slots& slots = type_of(container)->slots;
  if (slots.contains) return slots.contains(container, item);
  Word iterator = get_iter(container);
  if (failed(iterator)) {
    if (!pending_is(TypeError_type)) return -1;
    clear_error();
    raise(TypeError_type, "argument of type '%T' is not iterable", container);
    return -1;
  }
  Flag found = 0;
  while (Word candidate = iterator_next(iterator)) {
    found = equals(candidate, item);
    release(candidate);
    if (found) break;
  }
  release(iterator);
  return error_pending() ? -1 : found;
}

Owned get_iter(Word iterable) noexcept {
  const Slots& slots = type_of(iterable)->slots;
  if (slots.iter) {
    Word iterator = slots.iter(iterable);
    if (failed(iterator) || is_iterator(type_of(iterator))) return iterator;
    raise(TypeError_type, "iter() returned non-iterator of type '%T'", iterator);
    release(iterator);
    return 0;
  }
  if (slots.get_item) {
    auto* iterator = allocate<SequenceIterator>(sequence_iterator_type);
    if (!iterator) return 0;
    iterator->sequence = retained(iterable);
    return as_word(iterator);
  }
  return raise(TypeError_type, "'%T' object is not iterable", iterable);
}

Word next_missing(Word self) noexcept { return raise(TypeError_type, "'%T' object is not iterable", self); }

Owned iterator_next(Word iterator) noexcept {
  auto slot = type_of(iterator)->slots.next;
  if (slot) return slot(iterator);
  return raise(TypeError_type, "'%T' object is not an iterator", iterator);
}

Word iterator_self(Word self) noexcept { return retained(self); }

std::int64_t length_hint(Word iterable, std::int64_t otherwise) noexcept {
  auto slot = type_of(iterable)->slots.length;
  if (slot) {
    std::int64_t count = slot(iterable);
    if (count >= 0) return count;
    if (!pending_is(TypeError_type)) return -1;
    clear_error();
  }
  Word method = find_on_type(type_of(iterable), COIL_NAME("__length_hint__"));
  if (!method) return otherwise;
  Word hint = call_method(iterable, "__length_hint__");
  if (failed(hint)) {
    if (!pending_is(TypeError_type)) return -1;
    clear_error();
    return otherwise;
  }
  std::int64_t result = otherwise;
  if (is_int(hint)) {
    if (!argument_i64(hint, result)) {
      result = -1;
    } else if (result < 0) {
      raise(ValueError_type, "__length_hint__() should return >= 0");
      result = -1;
    }
  } else if (hint != NotImplemented()) {
    raise(TypeError_type, "__length_hint__ must be an integer, not %T", hint);
    result = -1;
  }
  release(hint);
  return result;
}

namespace {

// get_iter() with unpacking's own words.
Owned unpacking_iter(Word iterable) noexcept {
  const Slots& slots = type_of(iterable)->slots;
  if (slots.iter || slots.get_item) return get_iter(iterable);
  return raise(TypeError_type, "cannot unpack non-iterable %T object", iterable);
}

}  // namespace

Word unpack(Word iterable, std::int64_t count) noexcept {
  if (is_exact(iterable, tuple_type) && tuple_count(iterable) == static_cast<std::size_t>(count)) return retained(iterable);
  if (is_exact(iterable, tuple_type) || is_exact(iterable, list_type)) {
    bool list = is_exact(iterable, list_type);
    std::int64_t have = static_cast<std::int64_t>(list ? list_count(iterable) : tuple_count(iterable));
    if (have == count) return list_to_tuple(iterable);
    if (have > count) return raise(ValueError_type, "too many values to unpack (expected %lld)", (long long)count);
    return raise(ValueError_type, "not enough values to unpack (expected %lld, got %lld)", (long long)count, (long long)have);
  }
  Word iterator = unpacking_iter(iterable);
  if (failed(iterator)) return 0;
  Word tuple = allocate_tuple(static_cast<std::size_t>(count));
  std::int64_t have = 0;
  while (tuple && have < count) {
    Word item = iterator_next(iterator);
    if (!item) break;
    as_tuple(tuple)->items[have++] = item;
  }
  if (have == count && tuple) {
    Word more = iterator_next(iterator);
    if (more) {
      release(more);
      raise(ValueError_type, "too many values to unpack (expected %lld)", (long long)count);
    }
  } else if (!error_pending()) {
    raise(ValueError_type, "not enough values to unpack (expected %lld, got %lld)", (long long)count, (long long)have);
  }
  release(iterator);
  if (error_pending()) clear(tuple);
  return tuple;
}

Word unpack_starred(Word iterable, std::int64_t before, std::int64_t after) noexcept {
  Word iterator = unpacking_iter(iterable);
  if (failed(iterator)) return 0;
  Word all = list_from(iterator);
  release(iterator);
  if (failed(all)) return 0;
  std::int64_t count = static_cast<std::int64_t>(list_count(all));
  if (count < before + after) {
    release(all);
    return raise(ValueError_type, "not enough values to unpack (expected at least %lld, got %lld)",
                 (long long)(before + after), (long long)count);
  }
  const Word* items = list_items(all);
  std::int64_t middle = count - before - after;
  Word result = allocate_tuple(static_cast<std::size_t>(before + 1 + after));
  Word rest = result ? make_list(items + before, static_cast<std::size_t>(middle)) : 0;
  if (failed(rest)) {
    release_nullable(result);
    release(all);
    return 0;
  }
  Word* places = as_tuple(result)->items;
  for (std::int64_t index = 0; index < before; ++index) places[index] = retained(items[index]);
  places[before] = rest;
  for (std::int64_t index = 0; index < after; ++index) {
    places[before + 1 + index] = retained(items[before + middle + index]);
  }
  release(all);
  return result;
}

}  // namespace coil
