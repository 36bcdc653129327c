// The algebra of sets. In which order results are filled is CPython's.
#include "runtime/core/errors.h"
#include "runtime/object/dict.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"
#include "runtime/object/set_table.h"

namespace coil {

namespace {

// For each item of any iterable: body(item, hash).
template <typename Body>
Status for_each_hashed(Word iterable, Body body) {
  if (is_any_set(iterable)) return for_each_entry(iterable, body);
  return for_each(iterable, [&](Word item) -> Status {
    std::int64_t hash;
    return hash_of(item, hash) && body(item, hash);
  });
}

Owned empty_like(Word set) { return allocate_set(is_instance(set, frozenset_type) ? &frozenset_type : &set_type); }

Owned finished(Word result, Status status) {
  if (!status) clear(result);
  return result;
}

Owned copy_and_difference(Word set, Word iterable) {
  Word result = set_copy(set);
  return result ? finished(result, set_difference_update(result, iterable)) : 0;
}

}  // namespace

Word set_union(Word set, Word iterable) noexcept {
  Word result = set_copy(set);
  return result ? finished(result, set == iterable || set_update(result, iterable)) : 0;
}

Word set_intersection(Word set, Word iterable) noexcept {
  if (set == iterable) return set_copy(set);
  Word result = empty_like(set);
  if (failed(result)) return 0;
  Word looked_in = set, walked = iterable;
  if (is_any_set(iterable) && set_count(iterable) > set_count(set)) {
    looked_in = iterable;
    walked = set;
  }
  return finished(result, for_each_hashed(walked, [&](Word item, std::int64_t hash) -> Status {
    Flag there = set_contains_hashed(looked_in, item, hash);
    return there == 0 || (there == 1 && set_add_hashed(result, item, hash));
  }));
}

Word set_difference(Word set, Word iterable) noexcept {
  bool other_set = is_any_set(iterable);
  if (!other_set && !is_exact(iterable, dict_type)) return copy_and_difference(set, iterable);
  std::size_t other_count = other_set ? set_count(iterable) : dict_count(iterable);
  if ((set_count(set) >> 2) > other_count) return copy_and_difference(set, iterable);
  Word result = empty_like(set);
  if (failed(result)) return 0;
  return finished(result, for_each_entry(set, [&](Word item, std::int64_t hash) -> Status {
    Flag there = other_set ? set_contains_hashed(iterable, item, hash) : dict_contains_hashed(iterable, item, hash);
    return there == 1 || (there == 0 && set_add_hashed(result, item, hash));
  }));
}

Status set_difference_update(Word set, Word iterable) noexcept {
  if (set == iterable) return set_clear(set), true;
  Status status = for_each_hashed(iterable, [&](Word item, std::int64_t hash) -> Status {
    return set_discard_hashed(set, item, hash) >= 0;
  });
  return status && set_drop_deleted(set);
}

Word set_symmetric_difference(Word set, Word iterable) noexcept {
  Word result = empty_like(set);
  if (failed(result)) return 0;
  return finished(result, set_update(result, iterable) && set_symmetric_difference_update(result, set));
}

Status set_symmetric_difference_update(Word set, Word iterable) noexcept {
  if (set == iterable) return set_clear(set), true;
  auto flip = [&](Word item, std::int64_t hash) -> Status {
    Flag removed = set_discard_hashed(set, item, hash);
    return removed == 1 || (removed == 0 && set_add_hashed(set, item, hash));
  };
  if (is_any_set(iterable)) return for_each_entry(iterable, flip);
  if (is_exact(iterable, dict_type)) return for_each_key(iterable, flip);
  Word other = set_from(iterable);
  if (failed(other)) return false;
  Status status = for_each_entry(other, flip);
  release(other);
  return status;
}

Flag set_is_subset(Word set, Word other) noexcept {
  if (set_count(set) > set_count(other)) return 0;
  Flag result = 1;
  for_each_entry(set, [&](Word item, std::int64_t hash) -> Status {
    result = set_contains_hashed(other, item, hash);
    return result == 1;
  });
  return result;
}

}  // namespace coil
