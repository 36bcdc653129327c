// list.sort(): a stable merge sort that looks for runs and gallops, comparing in the order that CPython 3.11 does (an
// __lt__ of the program can see it): runs of at least `minimum_run`, found or made by binary insertion, merged by
// their powers (powersort).
#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/object/float.h"
#include "runtime/object/iterator.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"

#include <cstring>

namespace coil {

namespace {

// How two keys compare: 1 left < right, 0 not, -1 failed.
struct SmallIntLess {
  Flag operator()(Word left, Word right) const {
    return static_cast<std::int64_t>(left) < static_cast<std::int64_t>(right);
  }
};
struct FloatLess {
  Flag operator()(Word left, Word right) const { return float_value(left) < float_value(right); }
};
struct StrLess {
  Flag operator()(Word left, Word right) const { return str_compare(left, right) < 0; }
};
struct AnyLess {
  Flag operator()(Word left, Word right) const { return compare_truth(left, right, Comparison::less); }
};

// Keys, and the values that move with them (null: the keys are the values).
struct Items {
  Word* keys;
  Word* values;
  Items operator+(std::ptrdiff_t offset) const { return {keys + offset, values ? values + offset : nullptr}; }
};

void move(Items target, Items source, std::size_t count) {
  std::memmove(target.keys, source.keys, count * sizeof(Word));
  if (target.values) std::memmove(target.values, source.values, count * sizeof(Word));
}

void move_one(Items target, Items source) {
  *target.keys = *source.keys;
  if (target.values) *target.values = *source.values;
}

void reverse(Items items, std::size_t count) {
  auto reverse_words = [count](Word* words) {
    for (std::size_t low = 0, high = count; low + 1 < high; ++low) {
      Word kept = words[low];
      words[low] = words[--high];
      words[high] = kept;
    }
  };
  reverse_words(items.keys);
  if (items.values) reverse_words(items.values);
}

template <typename Less>
class Sorter {
 public:
  Sorter(Items items, std::size_t count) : all_(items), count_(count) {}
  ~Sorter() {
    if (buffer_) free_buffer(buffer_);
  }

  Status sort() {
    if (count_ < 2) return true;
    std::size_t minimum = minimum_run(count_);
    for (std::size_t start = 0; start < count_;) {
      std::int64_t length = find_run(all_ + start, count_ - start);
      if (length < 0) return false;
      std::size_t run = static_cast<std::size_t>(length);
      if (run < minimum) {
        std::size_t forced = count_ - start < minimum ? count_ - start : minimum;
        if (!insert_binary(all_ + start, forced, run)) return false;
        run = forced;
      }
      if (!merge_before(run)) return false;
      runs_[run_count_++] = {start, run, 0};
      start += run;
    }
    while (run_count_ > 1) {
      std::size_t at = run_count_ - 2;
      if (at > 0 && runs_[at - 1].length < runs_[at + 1].length) --at;
      if (!merge_at(at)) return false;
    }
    return true;
  }

 private:
  struct Run {
    std::size_t start, length;
    int power;
  };
  static constexpr std::int64_t initial_gallop = 7;

  // count / 2^k, rounded up, that lies in [32, 64].
  static std::size_t minimum_run(std::size_t count) {
    std::size_t lost = 0;
    for (; count >= 64; count >>= 1) lost |= count & 1;
    return count + lost;
  }

  // The length of the run at the start; a strictly descending one is turned round. -1: failed.
  std::int64_t find_run(Items items, std::size_t count) {
    if (count < 2) return static_cast<std::int64_t>(count);
    const Word* keys = items.keys;
    Flag descending = less_(keys[1], keys[0]);
    if (descending < 0) return -1;
    std::size_t length = 2;
    for (; length < count; ++length) {
      Flag smaller = less_(keys[length], keys[length - 1]);
      if (smaller < 0) return -1;
      if (smaller != descending) break;
    }
    if (descending) reverse(items, length);
    return static_cast<std::int64_t>(length);
  }

  // Sorts `count` items of which the first `sorted` are in order.
  Status insert_binary(Items items, std::size_t count, std::size_t sorted) {
    for (; sorted < count; ++sorted) {
      Word key = items.keys[sorted], value = items.values ? items.values[sorted] : 0;
      std::size_t low = 0, high = sorted;
      while (low < high) {
        std::size_t middle = low + ((high - low) >> 1);
        Flag smaller = less_(key, items.keys[middle]);
        if (smaller < 0) return false;
        if (smaller) high = middle;
        else low = middle + 1;
      }
      move(items + low + 1, items + low, sorted - low);
      items.keys[low] = key;
      if (items.values) items.values[low] = value;
    }
    return true;
  }

  // The power of the boundary between two runs that follow each other.
  int power_of(const Run& run, std::size_t next_length) const {
    std::size_t left = 2 * run.start + run.length, right = left + run.length + next_length;
    for (int power = 1;; ++power) {
      if (left >= count_) {
        left -= count_;
        right -= count_;
      } else if (right >= count_) {
        return power;
      }
      left <<= 1;
      right <<= 1;
    }
  }

  // Merges what has to be merged before a new run is put on the stack.
  Status merge_before(std::size_t length) {
    if (!run_count_) return true;
    int power = power_of(runs_[run_count_ - 1], length);
    while (run_count_ > 1 && runs_[run_count_ - 2].power > power) {
      if (!merge_at(run_count_ - 2)) return false;
    }
    runs_[run_count_ - 1].power = power;
    return true;
  }

  Status merge_at(std::size_t at) {
    Items left = all_ + runs_[at].start, right = all_ + runs_[at + 1].start;
    std::size_t left_count = runs_[at].length, right_count = runs_[at + 1].length;
    runs_[at].length += right_count;
    if (at + 3 == run_count_) runs_[at + 1] = runs_[at + 2];
    --run_count_;
    // What of the left run is in place already, then what of the right one is.
    std::int64_t skipped = gallop_right(*right.keys, left.keys, left_count, 0);
    if (skipped < 0) return false;
    left = left + skipped;
    left_count -= static_cast<std::size_t>(skipped);
    if (!left_count) return true;
    std::int64_t kept = gallop_left(left.keys[left_count - 1], right.keys, right_count, right_count - 1);
    if (kept <= 0) return kept == 0;
    right_count = static_cast<std::size_t>(kept);
    return left_count <= right_count ? merge<Direction::from_beginnings>(left, left_count, right, right_count)
                                     : merge<Direction::from_ends>(left, left_count, right, right_count);
  }

  // How many of the sorted keys come first, as `comes_first(key)` tells; the search starts at `hint` and takes ever longer strides
  // from there. -1: failed.
  template <typename ComesFirst>
  static std::int64_t gallop(const Word* keys, std::size_t count, std::size_t hint, ComesFirst comes_first) {
    std::int64_t last = 0, offset = 1, start = static_cast<std::int64_t>(hint);
    Flag first = comes_first(keys[start]);
    if (first < 0) return -1;
    const bool forward = first;
    std::int64_t limit = forward ? static_cast<std::int64_t>(count) - start : start + 1;
    while (offset < limit) {
      first = comes_first(keys[forward ? start + offset : start - offset]);
      if (first < 0) return -1;
      if (first != forward) break;
      last = offset;
      offset = offset * 2 + 1;
    }
    if (offset > limit) offset = limit;
    std::int64_t low = forward ? start + last + 1 : start - offset + 1;
    std::int64_t high = forward ? start + offset : start - last;
    while (low < high) {
      std::int64_t middle = low + ((high - low) >> 1);
      first = comes_first(keys[middle]);
      if (first < 0) return -1;
      if (first) low = middle + 1;
      else high = middle;
    }
    return high;
  }

  // Where `key` belongs among sorted keys: before equal ones, or after them.
  std::int64_t gallop_left(Word key, const Word* keys, std::size_t count, std::size_t hint) {
    return gallop(keys, count, hint, [&](Word other) { return less_(other, key); });
  }
  std::int64_t gallop_right(Word key, const Word* keys, std::size_t count, std::size_t hint) {
    return gallop(keys, count, hint, [&](Word other) -> Flag {
      Flag before = less_(key, other);
      return before < 0 ? before : !before;
    });
  }

  // Room for a copy of `count` items.
  Status copy_aside(Items source, std::size_t count, Items& copy) {
    std::size_t needed = source.values ? count * 2 : count;
    if (needed > buffer_size_) {
      if (buffer_) free_buffer(buffer_);
      buffer_size_ = 0;
      buffer_ = static_cast<Word*>(allocate_buffer(needed * sizeof(Word)));
      if (!buffer_) return false;
      buffer_size_ = needed;
    }
    copy = {buffer_, source.values ? buffer_ + count : nullptr};
    move(copy, source, count);
    return true;
  }

  // What is left of a run while it is merged.
  struct Rest {
    Items next;
    std::size_t count;
  };

  enum class Direction : std::int8_t { from_beginnings = 1, from_ends = -1 };

  // Moves the next items of a run to the target, and both on.
  template <Direction direction>
  static void take(Items& target, Rest& run, std::size_t count) {
    auto distance = static_cast<std::ptrdiff_t>(count) * static_cast<int>(direction);
    if (direction == Direction::from_beginnings) move(target, run.next, count);
    else move(target + distance + 1, run.next + distance + 1, count);
    target = target + distance;
    run.next = run.next + distance;
    run.count -= count;
  }

  // How many items of a run are taken before the next one of the other run, whose place among them `find` gives.
  template <Direction direction, typename Find>
  static std::int64_t count_wins(const Rest& run, Find find) {
    if (direction == Direction::from_beginnings) return find(run.next.keys, 0);
    std::int64_t place = find(run.next.keys - (run.count - 1), run.count - 1);
    return place < 0 ? place : static_cast<std::int64_t>(run.count) - place;
  }

  // Merges two neighbouring runs. One, the shorter, is copied aside, and the other one moves up: the left one is aside when they are
  // merged from their beginnings, the right one from their ends. The first item of the right run is less than all of the left
  // one, the last of the left run greater than all of the right.
  template <Direction direction>
  Status merge(Items left_start, std::size_t left_count, Items right_start, std::size_t right_count) {
    constexpr bool forward = direction == Direction::from_beginnings;
    Items copy, target = forward ? left_start : right_start + (static_cast<std::ptrdiff_t>(right_count) - 1);
    if (!copy_aside(forward ? left_start : right_start, forward ? left_count : right_count, copy)) return false;
    Rest left{forward ? copy : left_start + (static_cast<std::ptrdiff_t>(left_count) - 1), left_count};
    Rest right{forward ? right_start : copy + (static_cast<std::ptrdiff_t>(right_count) - 1), right_count};
    Rest &aside = forward ? left : right, &other = forward ? right : left;
    auto take_one = [&](Rest& run) {
      move_one(target, run.next);
      target = target + static_cast<int>(direction);
      run.next = run.next + static_cast<int>(direction);
      --run.count;
    };
    // The last item that is aside comes last of all.
    auto is_over = [&] { return !other.count || aside.count <= 1; };
    auto finish = [&](Status status) {
      if (status && aside.count == 1) take<direction>(target, other, other.count);
      take<direction>(target, aside, aside.count);
      return status;
    };
    take_one(other);
    if (is_over()) return finish(true);
    for (;;) {
      std::int64_t left_wins = 0, right_wins = 0;
      std::int64_t &aside_wins = forward ? left_wins : right_wins, &other_wins = forward ? right_wins : left_wins;
      do {
        Flag smaller = less_(*right.next.keys, *left.next.keys);
        if (smaller < 0) return finish(false);
        if (smaller) {
          take_one(other);
          ++other_wins, aside_wins = 0;
          if (!other.count) return finish(true);
        } else {
          take_one(aside);
          ++aside_wins, other_wins = 0;
          if (aside.count == 1) return finish(true);
        }
      } while (aside_wins < gallop_ && other_wins < gallop_);
      ++gallop_;
      do {
        if (gallop_ > 1) --gallop_;
        left_wins = count_wins<direction>(left, [&](const Word* keys, std::size_t hint) {
          return gallop_right(*right.next.keys, keys, left.count, hint);
        });
        if (left_wins < 0) return finish(false);
        take<direction>(target, left, static_cast<std::size_t>(left_wins));
        if (is_over()) return finish(true);
        take_one(right);
        if (is_over()) return finish(true);
        right_wins = count_wins<direction>(right, [&](const Word* keys, std::size_t hint) {
          return gallop_left(*left.next.keys, keys, right.count, hint);
        });
        if (right_wins < 0) return finish(false);
        take<direction>(target, right, static_cast<std::size_t>(right_wins));
        if (is_over()) return finish(true);
        take_one(left);
        if (is_over()) return finish(true);
      } while (left_wins >= initial_gallop || right_wins >= initial_gallop);
      ++gallop_;
    }
  }

  Items all_;
  std::size_t count_;
  Less less_;
  std::int64_t gallop_ = initial_gallop;  // wins in a row that start galloping
  Word* buffer_ = nullptr;
  std::size_t buffer_size_ = 0;
  Run runs_[70];
  std::size_t run_count_ = 0;
};

template <typename Less>
Status sort_with(Items items, std::size_t count) {
  return Sorter<Less>(items, count).sort();
}

Status sort_items(Items items, std::size_t count) {
  bool small_ints = true, floats = true, strs = true;
  for (std::size_t index = 0; index < count; ++index) {
    Word key = items.keys[index];
    small_ints &= is_small_int(key);
    floats &= is_exact(key, float_type);
    strs &= is_exact(key, str_type);
  }
  if (small_ints) return sort_with<SmallIntLess>(items, count);
  if (floats) return sort_with<FloatLess>(items, count);
  if (strs) return sort_with<StrLess>(items, count);
  return sort_with<AnyLess>(items, count);
}

// The keys of the items, owned, in a buffer; null: failed.
Word* make_keys(const Word* items, std::size_t count, Word function) {
  auto* keys = static_cast<Word*>(allocate_buffer(count * sizeof(Word)));
  if (!keys) return nullptr;
  for (std::size_t index = 0; index < count; ++index) {
    keys[index] = call(function, &items[index], 1);
    if (keys[index]) continue;
    while (index-- > 0) release(keys[index]);
    free_buffer(keys);
    return nullptr;
  }
  return keys;
}

}  // namespace

Status list_sort(Word self, Word key_function, bool reversed) noexcept {
  List* list = as_list(self);
  // The list is empty while it is sorted, so that code run by comparisons can't disturb it, and can be found out.
  List saved = *list;
  list->items = nullptr;
  list->count = list->capacity = 0;
  std::size_t count = saved.count;

  Items items{saved.items, nullptr};
  Status status = true;
  if (key_function && count) {
    items = {make_keys(saved.items, count, key_function), saved.items};
    status = items.keys != nullptr;
  }
  if (status && count > 1) {
    // Reversing before and after keeps equal items in their order.
    if (reversed) reverse(items, count);
    status = sort_items(items, count);
    if (reversed) reverse(items, count);
  }
  if (key_function && count && items.keys) {
    for (std::size_t index = 0; index < count; ++index) release(items.keys[index]);
    free_buffer(items.keys);
  }
  bool modified = list->items || list->count;
  if (modified && status) {
    raise(ValueError_type, "list modified during sort");
    status = false;
  }
  Word* intruders = list->items;
  std::size_t intruder_count = list->count;
  list->items = saved.items;
  list->count = saved.count;
  list->capacity = saved.capacity;
  for (std::size_t index = 0; index < intruder_count; ++index) release(intruders[index]);
  if (intruders) free_buffer(intruders);
  return status;
}

}  // namespace coil
