// The module heapq. The order of comparisons and moves is CPython's: programs print heaps.
#include "runtime/modules/heapq.h"

#include "runtime/core/operations.h"
#include "runtime/modules/native_module.h"
#include "runtime/object/iterator.h"
#include "runtime/object/list.h"
#include "runtime/object/protocol.h"

namespace coil {

namespace {

// The two kinds of heaps: which of two items goes nearer to the root.
struct Smallest {
  static constexpr const char *pop = "heappop() argument", *replace = "heapreplace() argument 1", *heapify = "heapify() argument";
  static Flag before(Word left, Word right) { return compare_truth(left, right, Comparison::less); }
};
struct Largest {
  static constexpr const char *pop = "_heappop_max() argument", *replace = "_heapreplace_max() argument 1",
                              *heapify = "_heapify_max() argument";
  static Flag before(Word left, Word right) { return compare_truth(right, left, Comparison::less); }
};

// `what` names the function and its parameter.
Status check_list(Word heap, const char* what) {
  if (is_list(heap)) return true;
  raise(TypeError_type, "%s must be list, not %A", what, heap);
  return false;
}

Status check_size(Word heap, std::size_t count) {
  if (list_count(heap) == count) return true;
  raise(RuntimeError_type, "list changed size during iteration");
  return false;
}

// Compares items that comparing code may take out of the list.
template <typename Order>
Flag before(Word left, Word right) {
  if (is_small_int(left) && is_small_int(right)) return Order::before(left, right);
  retain(left);
  retain(right);
  Flag flag = Order::before(left, right);
  release(left);
  release(right);
  return flag;
}

void swap_items(Word heap, std::size_t left, std::size_t right) {
  Word* items = as_list(heap)->items;
  Word kept = items[left];
  items[left] = items[right];
  items[right] = kept;
}

// The item at `position` rises to where its parent isn't behind it, `start` at most.
template <typename Order>
Status rise(Word heap, std::size_t start, std::size_t position) {
  std::size_t count = list_count(heap);
  while (position > start) {
    std::size_t parent = (position - 1) >> 1;
    Flag flag = before<Order>(list_items(heap)[position], list_items(heap)[parent]);
    if (flag < 0 || !check_size(heap, count)) return false;
    if (!flag) break;
    swap_items(heap, parent, position);
    position = parent;
  }
  return true;
}

// The item at `position` sinks to a leaf along the better children, then rises again.
template <typename Order>
Status sink(Word heap, std::size_t position) {
  std::size_t count = list_count(heap), start = position, limit = count >> 1;
  while (position < limit) {
    std::size_t child = 2 * position + 1;
    if (child + 1 < count) {
      Flag flag = before<Order>(list_items(heap)[child], list_items(heap)[child + 1]);
      if (flag < 0 || !check_size(heap, count)) return false;
      child += flag ? 0 : 1;
    }
    swap_items(heap, child, position);
    position = child;
  }
  return rise<Order>(heap, start, position);
}

template <typename Order>
Word heappop(const Word* arguments) {
  Word heap = arguments[0];
  if (!check_list(heap, Order::pop)) return 0;
  if (list_count(heap) == 0) return raise(IndexError_type, "index out of range");
  Word last = list_pop_last(heap);
  if (list_count(heap) == 0) return last;
  Word first = list_items(heap)[0];
  as_list(heap)->items[0] = last;
  if (sink<Order>(heap, 0)) return first;
  release(first);
  return 0;
}

template <typename Order>
Word heapreplace(const Word* arguments) {
  Word heap = arguments[0];
  if (!check_list(heap, Order::replace)) return 0;
  if (list_count(heap) == 0) return raise(IndexError_type, "index out of range");
  Word first = list_items(heap)[0];
  as_list(heap)->items[0] = retained(arguments[1]);
  if (sink<Order>(heap, 0)) return first;
  release(first);
  return 0;
}

// Bottom up; large heaps in the order that keeps to what the cache holds.
template <typename Order>
Status heapify_all(Word heap) {
  std::size_t count = list_count(heap);
  if (count > 2500) {
    std::size_t half = count >> 1, leftmost = 1;
    while (leftmost * 2 <= half) leftmost *= 2;
    leftmost -= 1;
    std::size_t middle = half >> 1;
    for (std::size_t index = leftmost; index-- > middle;) {
      for (std::size_t position = index;; position = (position - 1) >> 1) {
        if (!sink<Order>(heap, position)) return false;
        if ((position & 1) == 0) break;
      }
    }
    for (std::size_t index = half; index-- > leftmost;) {
      for (std::size_t position = index;; position = (position - 1) >> 1) {
        if (!sink<Order>(heap, position)) return false;
        if ((position & 1) == 0) break;
      }
    }
    return true;
  }
  for (std::size_t index = count / 2; index-- > 0;) {
    if (!sink<Order>(heap, index)) return false;
  }
  return true;
}

template <typename Order>
Word heapify(const Word* arguments) {
  return check_list(arguments[0], Order::heapify) && heapify_all<Order>(arguments[0]) ? None() : 0;
}

Word heappush(const Word* arguments) {
  Word heap = arguments[0];
  if (!check_list(heap, "heappush() argument 1") || !list_append(heap, arguments[1])) return 0;
  return rise<Smallest>(heap, 0, list_count(heap) - 1) ? None() : 0;
}

Word heappushpop(const Word* arguments) {
  Word heap = arguments[0], item = arguments[1];
  if (!check_list(heap, "heappushpop() argument 1")) return 0;
  if (list_count(heap) == 0) return retained(item);
  Flag flag = before<Smallest>(list_items(heap)[0], item);
  if (flag < 0) return 0;
  if (!flag) return retained(item);
  if (list_count(heap) == 0) return raise(IndexError_type, "index out of range");
  return heapreplace<Smallest>(arguments);
}

constexpr NativeMethod functions[] = {
    {"heappush(heap, item, /)", heappush, MethodKind::function},
    {"heappushpop(heap, item, /)", heappushpop, MethodKind::function},
    {"heappop(heap, /)", heappop<Smallest>, MethodKind::function},
    {"heapreplace(heap, item, /)", heapreplace<Smallest>, MethodKind::function},
    {"heapify(heap, /)", heapify<Smallest>, MethodKind::function},
    {"_heappop_max(heap, /)", heappop<Largest>, MethodKind::function},
    {"_heapreplace_max(heap, item, /)", heapreplace<Largest>, MethodKind::function},
    {"_heapify_max(heap, /)", heapify<Largest>, MethodKind::function},
    {},
};

Status execute(Module*) { return true; }

}  // namespace

Status heapq_push(Word heap, Word item) noexcept {
  const Word arguments[] = {heap, item};
  return heappush(arguments) != 0;
}

Owned heapq_pop(Word heap) noexcept { return heappop<Smallest>(&heap); }

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module__heapq;
const coil::ModuleInfo coil_module__heapq = {"_heapq", nullptr, false, nullptr, nullptr, 0, coil::execute, coil::functions};
