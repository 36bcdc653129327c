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
      if (!merge_before(start, run)) return false;
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
  Status merge_before(std::size_t, std::size_t length) {
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
    return left_count <= right_count ? merge_low(left, left_count, right, right_count)
                                     : merge_high(left, left_count, right, right_count);
  }

  // Where `key` belongs among sorted keys, before equal ones; the search starts at `hint`. -1: failed.
  std::int64_t gallop_left(Word key, const Word* keys, std::size_t count, std::size_t hint) {
    std::int64_t last = 0, offset = 1, start = static_cast<std::int64_t>(hint);
    Flag smaller = less_(keys[start], key);
    if (smaller < 0) return -1;
    std::int64_t low, high;
    if (smaller) {
      std::int64_t limit = static_cast<std::int64_t>(count) - start;
      while (offset < limit) {
        smaller = less_(keys[start + offset], key);
        if (smaller < 0) return -1;
        if (!smaller) break;
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > limit) offset = limit;
      low = start + last + 1;
      high = start + offset;
    } else {
      std::int64_t limit = start + 1;
      while (offset < limit) {
        smaller = less_(keys[start - offset], key);
        if (smaller < 0) return -1;
        if (smaller) break;
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > limit) offset = limit;
      low = start - offset + 1;
      high = start - last;
    }
    while (low < high) {
      std::int64_t middle = low + ((high - low) >> 1);
      smaller = less_(keys[middle], key);
      if (smaller < 0) return -1;
      if (smaller) low = middle + 1;
      else high = middle;
    }
    return high;
  }

  // The same, after equal ones.
  std::int64_t gallop_right(Word key, const Word* keys, std::size_t count, std::size_t hint) {
    std::int64_t last = 0, offset = 1, start = static_cast<std::int64_t>(hint);
    Flag before = less_(key, keys[start]);
    if (before < 0) return -1;
    std::int64_t low, high;
    if (before) {
      std::int64_t limit = start + 1;
      while (offset < limit) {
        before = less_(key, keys[start - offset]);
        if (before < 0) return -1;
        if (!before) break;
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > limit) offset = limit;
      low = start - offset + 1;
      high = start - last;
    } else {
      std::int64_t limit = static_cast<std::int64_t>(count) - start;
      while (offset < limit) {
        before = less_(key, keys[start + offset]);
        if (before < 0) return -1;
        if (before) break;
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > limit) offset = limit;
      low = start + last + 1;
      high = start + offset;
    }
    while (low < high) {
      std::int64_t middle = low + ((high - low) >> 1);
      before = less_(key, keys[middle]);
      if (before < 0) return -1;
      if (before) high = middle;
      else low = middle + 1;
    }
    return high;
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

  // Merges two neighbouring runs from their beginnings; the left, shorter one is copied aside.
  // The first item of the right run is less than all of the left one, the last of the left run greater than all of the right.
  Status merge_low(Items left, std::size_t left_count, Items right, std::size_t right_count) {
    Items target = left;
    if (!copy_aside(left, left_count, left)) return false;
    auto take_left = [&] { move_one(target, left), target = target + 1, left = left + 1, --left_count; };
    auto take_right = [&] { move_one(target, right), target = target + 1, right = right + 1, --right_count; };
    auto finish = [&](Status status) {
      move(target, left, left_count);
      return status;
    };
    // One item is left of the left run, and it comes last.
    auto finish_right = [&] {
      move(target, right, right_count);
      move_one(target + static_cast<std::ptrdiff_t>(right_count), left);
      return true;
    };
    take_right();
    if (!right_count) return finish(true);
    if (left_count == 1) return finish_right();
    for (;;) {
      std::int64_t left_wins = 0, right_wins = 0;
      do {
        Flag smaller = less_(*right.keys, *left.keys);
        if (smaller < 0) return finish(false);
        if (smaller) {
          take_right();
          ++right_wins, left_wins = 0;
          if (!right_count) return finish(true);
        } else {
          take_left();
          ++left_wins, right_wins = 0;
          if (left_count == 1) return finish_right();
        }
      } while (left_wins < gallop_ && right_wins < gallop_);
      ++gallop_;
      do {
        if (gallop_ > 1) --gallop_;
        left_wins = gallop_right(*right.keys, left.keys, left_count, 0);
        if (left_wins < 0) return finish(false);
        if (left_wins) {
          move(target, left, static_cast<std::size_t>(left_wins));
          target = target + left_wins;
          left = left + left_wins;
          left_count -= static_cast<std::size_t>(left_wins);
          if (left_count == 1) return finish_right();
          if (!left_count) return finish(true);  // only when the comparison is inconsistent
        }
        take_right();
        if (!right_count) return finish(true);
        right_wins = gallop_left(*left.keys, right.keys, right_count, 0);
        if (right_wins < 0) return finish(false);
        if (right_wins) {
          move(target, right, static_cast<std::size_t>(right_wins));
          target = target + right_wins;
          right = right + right_wins;
          right_count -= static_cast<std::size_t>(right_wins);
          if (!right_count) return finish(true);
        }
        take_left();
        if (left_count == 1) return finish_right();
      } while (left_wins >= initial_gallop || right_wins >= initial_gallop);
      ++gallop_;
    }
  }

  // The same from their ends; the right, shorter one is copied aside.
  Status merge_high(Items left_start, std::size_t left_count, Items right_start, std::size_t right_count) {
    Items copy;
    Items target = right_start + (static_cast<std::ptrdiff_t>(right_count) - 1);  // where the next item goes
    if (!copy_aside(right_start, right_count, copy)) return false;
    Items left = left_start + (static_cast<std::ptrdiff_t>(left_count) - 1);
    Items right = copy + (static_cast<std::ptrdiff_t>(right_count) - 1);
    auto take_left = [&] { move_one(target, left), target = target + -1, left = left + -1, --left_count; };
    auto take_right = [&] { move_one(target, right), target = target + -1, right = right + -1, --right_count; };
    auto finish = [&](Status status) {
      if (right_count) move(target + -(static_cast<std::ptrdiff_t>(right_count) - 1), copy, right_count);
      return status;
    };
    // One item is left of the right run, and it comes first.
    auto finish_left = [&] {
      std::ptrdiff_t count = static_cast<std::ptrdiff_t>(left_count);
      target = target + -count;
      left = left + -count;
      move(target + 1, left + 1, left_count);
      move_one(target, right);
      return true;
    };
    take_left();
    if (!left_count) return finish(true);
    if (right_count == 1) return finish_left();
    for (;;) {
      std::int64_t left_wins = 0, right_wins = 0;
      do {
        Flag smaller = less_(*right.keys, *left.keys);
        if (smaller < 0) return finish(false);
        if (smaller) {
          take_left();
          ++left_wins, right_wins = 0;
          if (!left_count) return finish(true);
        } else {
          take_right();
          ++right_wins, left_wins = 0;
          if (right_count == 1) return finish_left();
        }
      } while (left_wins < gallop_ && right_wins < gallop_);
      ++gallop_;
      do {
        if (gallop_ > 1) --gallop_;
        std::int64_t kept = gallop_right(*right.keys, left_start.keys, left_count, left_count - 1);
        if (kept < 0) return finish(false);
        left_wins = static_cast<std::int64_t>(left_count) - kept;
        if (left_wins) {
          target = target + -left_wins;
          left = left + -left_wins;
          move(target + 1, left + 1, static_cast<std::size_t>(left_wins));
          left_count -= static_cast<std::size_t>(left_wins);
          if (!left_count) return finish(true);
        }
        take_right();
        if (right_count == 1) return finish_left();
        kept = gallop_left(*left.keys, copy.keys, right_count, right_count - 1);
        if (kept < 0) return finish(false);
        right_wins = static_cast<std::int64_t>(right_count) - kept;
        if (right_wins) {
          target = target + -right_wins;
          right = right + -right_wins;
          move(target + 1, right + 1, static_cast<std::size_t>(right_wins));
          right_count -= static_cast<std::size_t>(right_wins);
          if (right_count == 1) return finish_left();
          if (!right_count) return finish(true);  // only when the comparison is inconsistent
        }
        take_left();
        if (!left_count) return finish(true);
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
