// Iterators over list, tuple and objects that have __getitem__ alone.
#include "runtime/core/native.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"

namespace coil {

namespace {

void dealloc(Object* self) {
  release_nullable(static_cast<SequenceIterator*>(self)->sequence);
  free_object(self);
}

void traverse(Object* self, Visitor visit, void* context) { visit(static_cast<SequenceIterator*>(self)->sequence, context); }

Word list_next(Word self) {
  auto* iterator = as<SequenceIterator>(self);
  if (!iterator->sequence) return 0;
  if (iterator->index < list_count(iterator->sequence)) return retained(list_items(iterator->sequence)[iterator->index++]);
  clear(iterator->sequence);
  return 0;
}

// `index` is one behind the next item.
Word list_reverse_next(Word self) {
  auto* iterator = as<SequenceIterator>(self);
  if (!iterator->sequence) return 0;
  if (iterator->index > 0 && iterator->index <= list_count(iterator->sequence)) {
    return retained(list_items(iterator->sequence)[--iterator->index]);
  }
  clear(iterator->sequence);
  return 0;
}

Word tuple_next(Word self) {
  auto* iterator = as<SequenceIterator>(self);
  if (!iterator->sequence) return 0;
  if (iterator->index < tuple_count(iterator->sequence)) return retained(tuple_items(iterator->sequence)[iterator->index++]);
  clear(iterator->sequence);
  return 0;
}

// By __getitem__ with 0, 1, … until IndexError or StopIteration.
Word sequence_next(Word self) {
  auto* iterator = as<SequenceIterator>(self);
  if (!iterator->sequence) return 0;
  Word item = get_item(iterator->sequence, small_int(static_cast<std::int64_t>(iterator->index)));
  if (item) {
    ++iterator->index;
    return item;
  }
  if (pending_is(IndexError_type) || pending_is(StopIteration_type)) {
    clear_error();
    clear(iterator->sequence);
  }
  return 0;
}

Word length_hint_method(const Word* arguments) {
  auto* iterator = as<SequenceIterator>(arguments[0]);
  if (!iterator->sequence) return small_int(0);
  std::int64_t index = static_cast<std::int64_t>(iterator->index);
  if (type_of(arguments[0]) == &list_reverse_iterator_type) return small_int(index);
  if (!type_of(iterator->sequence)->slots.length) return NotImplemented();
  std::int64_t count = length(iterator->sequence);
  if (count < 0) return 0;
  return small_int(count > index ? count - index : 0);
}

constexpr NativeMethod methods[] = {
    {"__length_hint__(self, /)", length_hint_method},
    {},
};

constexpr Type iterator_type(const char* name, Word (*next)(Word)) {
  Type type = native_type(name, sizeof(SequenceIterator), type_gc);
  type.slots.dealloc = dealloc;
  type.slots.traverse = traverse;
  type.slots.iter = iterator_self;
  type.slots.next = next;
  type.methods = methods;
  return type;
}

}  // namespace

constinit Type list_iterator_type = iterator_type("list_iterator", list_next);
constinit Type list_reverse_iterator_type = iterator_type("list_reverseiterator", list_reverse_next);
constinit Type tuple_iterator_type = iterator_type("tuple_iterator", tuple_next);
constinit Type sequence_iterator_type = iterator_type("iterator", sequence_next);

}  // namespace coil
