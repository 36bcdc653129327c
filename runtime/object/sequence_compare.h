// The order of lists and tuples: by their first items that differ.
#pragma once

#include "runtime/object/protocol.h"

namespace coil {

// Sequence has `count` and `items`; it may change meanwhile.
template <typename Sequence>
Word compare_sequences(Word left, Word right, Comparison comparison) {
  auto *l = as<Sequence>(left), *r = as<Sequence>(right);
  if (l->count != r->count && (comparison == Comparison::equal || comparison == Comparison::not_equal)) {
    return boolean(comparison == Comparison::not_equal);
  }
  for (std::size_t index = 0; index < l->count && index < r->count; ++index) {
    Word left_item = l->items[index], right_item = r->items[index];
    if (left_item == right_item) continue;
    retain(left_item);
    retain(right_item);
    Flag equal = equals(left_item, right_item);
    Word result = 0;
    bool shrunk = index >= l->count || index >= r->count;  // by what compared them: then the lengths decide
    if (equal == 0 && !shrunk) {
      if (comparison == Comparison::equal) result = False();
      else if (comparison == Comparison::not_equal) result = True();
      else result = compare(left_item, right_item, comparison);
    }
    release(left_item);
    release(right_item);
    if (equal == 0 && shrunk) break;
    if (equal != 1) return result;
  }
  std::size_t left_count = l->count, right_count = r->count;
  switch (comparison) {
    case Comparison::less: return boolean(left_count < right_count);
    case Comparison::less_equal: return boolean(left_count <= right_count);
    case Comparison::equal: return boolean(left_count == right_count);
    case Comparison::not_equal: return boolean(left_count != right_count);
    case Comparison::greater: return boolean(left_count > right_count);
    case Comparison::greater_equal: return boolean(left_count >= right_count);
  }
  return 0;
}

}  // namespace coil
