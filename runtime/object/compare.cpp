// Comparison of any two values.
#include "runtime/core/errors.h"
#include "runtime/core/operations.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

constexpr const char* symbols[] = {"<", "<=", "==", "!=", ">", ">="};
constexpr Comparison reflected[] = {Comparison::greater, Comparison::greater_equal, Comparison::equal,
                                    Comparison::not_equal, Comparison::less, Comparison::less_equal};

bool holds(std::int64_t left, std::int64_t right, Comparison comparison) {
  switch (comparison) {
    case Comparison::less: return left < right;
    case Comparison::less_equal: return left <= right;
    case Comparison::equal: return left == right;
    case Comparison::not_equal: return left != right;
    case Comparison::greater: return left > right;
    case Comparison::greater_equal: return left >= right;
  }
  return false;
}

}  // namespace

Word compare(Word left, Word right, Comparison comparison) noexcept {
  if (is_small_int(left) && is_small_int(right)) {
    return boolean(holds(small_int_value(left), small_int_value(right), comparison));
  }
  if (stack_exhausted()) return raise_recursion(" in comparison");
  Type *left_type = type_of(left), *right_type = type_of(right);
  Comparison other = reflected[static_cast<int>(comparison)];
  auto left_slot = left_type->slots.compare, right_slot = right_type->slots.compare;
  bool right_tried = false;
  if (left_type != right_type && right_slot && is_subtype(right_type, left_type)) {
    right_tried = true;
    Word result = right_slot(right, left, other);
    if (result != NotImplemented()) return result;
    release(result);
  }
  if (left_slot) {
    Word result = left_slot(left, right, comparison);
    if (result != NotImplemented()) return result;
    release(result);
  }
  if (!right_tried && right_slot) {
    Word result = right_slot(right, left, other);
    if (result != NotImplemented()) return result;
    release(result);
  }
  if (comparison == Comparison::equal) return retained(boolean(left == right));
  if (comparison == Comparison::not_equal) return retained(boolean(left != right));
  return raise(TypeError_type, "'%s' not supported between instances of '%T' and '%T'",
               symbols[static_cast<int>(comparison)], left, right);
}

Flag compare_truth(Word left, Word right, Comparison comparison) noexcept {
  if (is_small_int(left) && is_small_int(right)) {
    return holds(small_int_value(left), small_int_value(right), comparison);
  }
  Word result = compare(left, right, comparison);
  if (failed(result)) return -1;
  if (result == True() || result == False()) {
    release(result);
    return result == True();
  }
  Flag flag = truth(result);
  release(result);
  return flag;
}

Flag equals(Word left, Word right) noexcept {
  if (left == right) return 1;
  if (is_small_int(left) && is_small_int(right)) return 0;
  if (is_exact(left, str_type) && is_exact(right, str_type)) return str_equal(left, right);
  return compare_truth(left, right, Comparison::equal);
}

}  // namespace coil
