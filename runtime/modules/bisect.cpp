// The module bisect.
#include "runtime/core/attribute.h"
#include "runtime/core/operations.h"
#include "runtime/modules/native_module.h"
#include "runtime/object/int.h"
#include "runtime/object/list.h"
#include "runtime/object/protocol.h"

namespace coil {

namespace {

enum class Side { left, right };

// a, x, lo, hi, key. -1: failed.
std::int64_t find_place(const Word* arguments, Word sought, Side side) {
  Word sequence = arguments[0], key = arguments[4] == None() ? 0 : arguments[4];
  std::int64_t low = 0, high = -1;
  if (arguments[2] && !argument_i64(arguments[2], low)) return -1;
  if (!optional_argument_i64(arguments[3], high)) return -1;
  if (low < 0) {
    raise(ValueError_type, "lo must be non-negative");
    return -1;
  }
  if (high == -1 && (high = length(sequence)) < 0) return -1;
  while (low < high) {
    std::int64_t middle = low + (high - low) / 2;
    Word index = int_from_i64(middle), item = get_item(sequence, index);
    release(index);
    if (item && key) assign(item, call(key, &item, 1));
    if (failed(item)) return -1;
    Flag flag = side == Side::right ? compare_truth(sought, item, Comparison::less)
                                    : compare_truth(item, sought, Comparison::less);
    release(item);
    if (flag < 0) return -1;
    if ((side == Side::right) == (flag == 1)) high = middle;
    else low = middle + 1;
  }
  return low;
}

template <Side side>
Word bisect(const Word* arguments) {
  std::int64_t place = find_place(arguments, arguments[1], side);
  return place < 0 ? 0 : int_from_i64(place);
}

template <Side side>
Word insort(const Word* arguments) {
  Word key = arguments[4] == None() ? 0 : arguments[4];
  Word sought = key ? call(key, &arguments[1], 1) : retained(arguments[1]);
  std::int64_t place = sought ? find_place(arguments, sought, side) : -1;
  release_nullable(sought);
  if (place < 0) return 0;
  if (is_exact(arguments[0], list_type)) return list_insert(arguments[0], place, arguments[1]) ? None() : 0;
  Word insert = get_attribute(arguments[0], "insert");
  Word pair[] = {small_int(place), arguments[1]};
  Word result = insert ? call(insert, pair, 2) : 0;
  release_nullable(insert);
  if (failed(result)) return 0;
  release(result);
  return None();
}

constexpr NativeMethod functions[] = {
    {"bisect_left(a, x, lo=0, hi=None, *, key=None)", bisect<Side::left>, MethodKind::function},
    {"bisect_right(a, x, lo=0, hi=None, *, key=None)", bisect<Side::right>, MethodKind::function},
    {"insort_left(a, x, lo=0, hi=None, *, key=None)", insort<Side::left>, MethodKind::function},
    {"insort_right(a, x, lo=0, hi=None, *, key=None)", insort<Side::right>, MethodKind::function},
    {},
};

Status execute(Module* module) {
  Word self = as_word(module);
  return add_value(module, "bisect", get_attribute(self, "bisect_right")) &&
         add_value(module, "insort", get_attribute(self, "insort_right"));
}

}  // namespace

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module_bisect;
const coil::ModuleInfo coil_module_bisect = {"bisect", nullptr, false, nullptr, nullptr, 0, coil::execute, coil::functions};
