// list[index], list[slice], their assignment and deletion.
#include "runtime/object/list_slots.h"

#include <cstring>

#include "runtime/core/errors.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/sequence.h"
#include "runtime/object/slice.h"

namespace coil {

namespace {

constexpr const char* wrong_index = "list indices must be integers or slices, not %T";

Word get_slice(Word self, Word key) {
  SliceRange range;
  if (!slice_resolve(key, as_list(self)->count, range)) return 0;
  if (range.step == 1) return make_list(list_items(self) + (range.count ? range.start : 0), static_cast<std::size_t>(range.count));
  Word result = make_list_with_capacity(static_cast<std::size_t>(range.count));
  if (failed(result)) return 0;
  const Word* items = list_items(self);
  for (std::int64_t index = 0; index < range.count; ++index)
    as_list(result)->items[index] = retained(items[range.start + index * range.step]);
  as_list(result)->count = static_cast<std::size_t>(range.count);
  return result;
}

Status delete_slice(Word self, SliceRange range) {
  if (range.count == 0) return true;
  if (range.step < 0) {
    range.start += (range.count - 1) * range.step;
    range.step = -range.step;
  }
  List* list = as_list(self);
  if (range.step == 1) {
    return list_replace(self, static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.start + range.count), nullptr, 0);
  }
  auto* old = static_cast<Word*>(allocate_buffer(static_cast<std::size_t>(range.count) * sizeof(Word)));
  if (!old) return false;
  std::size_t target = static_cast<std::size_t>(range.start);
  std::int64_t taken = 0;
  for (std::size_t index = target; index < list->count; ++index) {
    if (taken < range.count && static_cast<std::int64_t>(index) == range.start + taken * range.step) old[taken++] = list->items[index];
    else list->items[target++] = list->items[index];
  }
  list->count = target;
  for (std::int64_t index = 0; index < taken; ++index) release(old[index]);
  free_buffer(old);
  return true;
}

Status set_extended_slice(Word self, const SliceRange& range, Word values) {
  if (static_cast<std::int64_t>(list_count(values)) != range.count) {
    raise(ValueError_type, "attempt to assign sequence of size %zu to extended slice of size %lld", list_count(values),
          (long long)range.count);
    return false;
  }
  for (std::int64_t index = 0; index < range.count; ++index) {
    Word item = retained(list_items(values)[index]);
    Word* place = &as_list(self)->items[range.start + index * range.step];
    Word old = *place;
    *place = item;
    // The old items move into `values`, which releases them when nothing can go wrong any more.
    release(list_items(values)[index]);
    as_list(values)->items[index] = old;
  }
  return true;
}

Status set_slice(Word self, Word key, Word value) {
  SliceRange range;
  if (!slice_resolve(key, as_list(self)->count, range)) return false;
  if (!value) return delete_slice(self, range);
  const Slots& slots = type_of(value)->slots;
  if (!slots.iter && !slots.get_item) {
    raise(TypeError_type, range.step == 1 ? "can only assign an iterable" : "must assign iterable to extended slice");
    return false;
  }
  Word values = list_from(value);
  if (failed(values)) return false;
  // Making the list may have run code that changed this one.
  Status status = slice_resolve(key, as_list(self)->count, range);
  if (status && range.step == 1) {
    std::size_t from = static_cast<std::size_t>(range.start);
    status = list_replace(self, from, from + static_cast<std::size_t>(range.count), list_items(values), list_count(values));
  } else if (status) {
    status = set_extended_slice(self, range, values);
  }
  release(values);
  return status;
}

}  // namespace

Word list_get_item(Word self, Word key) {
  if (is_slice(key)) return get_slice(self, key);
  std::size_t position;
  if (!sequence_position(key, as_list(self)->count, position, "list index out of range", wrong_index)) return 0;
  return retained(list_items(self)[position]);
}

Status list_set_item(Word self, Word key, Word value) {
  if (is_slice(key)) return set_slice(self, key, value);
  std::size_t position;
  if (!sequence_position(key, as_list(self)->count, position, "list assignment index out of range", wrong_index)) return false;
  if (!value) return list_replace(self, position, position + 1, nullptr, 0);
  assign(as_list(self)->items[position], retained(value));
  return true;
}

}  // namespace coil
