// Iterators over dicts: keys, values, items, forwards and backwards.
#include "runtime/core/native.h"
#include "runtime/object/dict_slots.h"
#include "runtime/object/iterator.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

struct DictIterator : Object {
  Word dict;             // 0: exhausted
  std::size_t used;      // live entries when it began; SIZE_MAX once a change was reported
  std::size_t position;  // of the next entry; backwards: one behind it
  std::size_t remaining;
};

void iterator_dealloc(Object* self) {
  release_nullable(static_cast<DictIterator*>(self)->dict);
  free_object(self);
}

void iterator_traverse(Object* self, Visitor visit, void* context) { visit(static_cast<DictIterator*>(self)->dict, context); }

enum class Part { key, value, item };
enum class Direction { forward, backward };

// The next live entry, null: none.
template <Direction direction>
const DictEntry* advance(DictIterator* iterator) {
  const Dict* dict = as_dict(iterator->dict);
  if (direction == Direction::forward) {
    if (iterator->position < dict->first) iterator->position = dict->first;
    while (iterator->position < dict->entry_count) {
      const DictEntry& entry = dict->entries[iterator->position++];
      if (entry.key) return &entry;
    }
  } else {
    if (iterator->position > dict->entry_count) iterator->position = dict->entry_count;
    while (iterator->position > 0) {
      const DictEntry& entry = dict->entries[--iterator->position];
      if (entry.key) return &entry;
    }
  }
  return nullptr;
}

template <Part part, Direction direction>
Word iterator_next(Word self) {
  auto* iterator = as<DictIterator>(self);
  if (!iterator->dict) return 0;
  if (iterator->used != as_dict(iterator->dict)->used) {
    iterator->used = SIZE_MAX;
    return raise(RuntimeError_type, "dictionary changed size during iteration");
  }
  const DictEntry* entry = advance<direction>(iterator);
  if (!entry) {
    clear(iterator->dict);
    return 0;
  }
  if (iterator->remaining == 0) {
    clear(iterator->dict);
    return raise(RuntimeError_type, "dictionary keys changed during iteration");
  }
  --iterator->remaining;
  if (part == Part::key) return retained(entry->key);
  if (part == Part::value) return retained(entry->value);
  return pack(entry->key, entry->value);
}

Word length_hint_method(const Word* arguments) {
  auto* iterator = as<DictIterator>(arguments[0]);
  bool valid = iterator->dict && iterator->used == as_dict(iterator->dict)->used;
  return small_int(valid ? static_cast<std::int64_t>(iterator->remaining) : 0);
}

constexpr NativeMethod iterator_methods[] = {
    {"__length_hint__(self, /)", length_hint_method},
    {},
};

template <Part part, Direction direction>
constexpr Type iterator_type(const char* name) {
  Type type = native_type(name, sizeof(DictIterator), type_gc);
  type.slots.dealloc = iterator_dealloc;
  type.slots.traverse = iterator_traverse;
  type.slots.iter = iterator_self;
  type.slots.next = iterator_next<part, direction>;
  type.methods = iterator_methods;
  return type;
}

}  // namespace

constinit Type dict_key_iterator_type = iterator_type<Part::key, Direction::forward>("dict_keyiterator");
constinit Type dict_value_iterator_type = iterator_type<Part::value, Direction::forward>("dict_valueiterator");
constinit Type dict_item_iterator_type = iterator_type<Part::item, Direction::forward>("dict_itemiterator");
constinit Type dict_reverse_key_iterator_type = iterator_type<Part::key, Direction::backward>("dict_reversekeyiterator");
constinit Type dict_reverse_value_iterator_type = iterator_type<Part::value, Direction::backward>("dict_reversevalueiterator");
constinit Type dict_reverse_item_iterator_type = iterator_type<Part::item, Direction::backward>("dict_reverseitemiterator");

Word make_dict_iterator(Word dict, Type& type) noexcept {
  auto* iterator = static_cast<DictIterator*>(allocate_cell(type, sizeof(DictIterator)));
  if (!iterator) return 0;
  bool backward = &type == &dict_reverse_key_iterator_type || &type == &dict_reverse_value_iterator_type ||
                  &type == &dict_reverse_item_iterator_type;
  iterator->dict = retained(dict);
  iterator->used = iterator->remaining = as_dict(dict)->used;
  iterator->position = backward ? as_dict(dict)->entry_count : 0;
  return as_word(iterator);
}

}  // namespace coil
