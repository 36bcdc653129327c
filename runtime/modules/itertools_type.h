// How the iterator types of itertools are written down.
#pragma once

#include "runtime/core/native.h"
#include "runtime/modules/native_object.h"
#include "runtime/object/arguments.h"
#include "runtime/object/iterator.h"

namespace coil {

template <int words>
constexpr Type itertools_type(const char* name, std::size_t size, Word (*next)(Word),
                              Word (*create)(Type*, const Word*, std::size_t, Word)) {
  Type type = type_of_words<words>(name, "itertools", size);
  type.slots.iter = iterator_self;
  type.slots.next = next;
  type.slots.create = create;
  return type;
}

// The create slot of `own`, a type that takes a function and an iterable. T has `function` and `iterator`.
template <typename T, Type* own>
Word create_with_function(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (type == own && !check_no_keywords(own->name, keyword_names)) return 0;
  if (!check_count(own->name, count, 2, 2)) return 0;
  Word iterator = get_iter(arguments[1]);
  auto* self = iterator ? new_object<T>(type) : nullptr;
  if (!self) {
    release_nullable(iterator);
    return 0;
  }
  self->function = retained(arguments[0]);
  self->iterator = iterator;
  return as_word(self);
}

// get_iter of each of the arguments, as a tuple.
inline Owned iterators_of(const Word* iterables, std::size_t count) {
  Word tuple = count ? allocate_tuple(count) : make_tuple();
  for (std::size_t index = 0; tuple && index < count; ++index) {
    Word iterator = get_iter(iterables[index]);
    if (failed(iterator)) clear(tuple);
    else as_tuple(tuple)->items[index] = iterator;
  }
  return tuple;
}

}  // namespace coil
