// The cold halves of operations on unboxed values.
#include "runtime/core/errors.h"
#include "runtime/core/operations.h"
#include "runtime/object/int.h"

namespace coil {

Status raise_float_division() noexcept {
  raise(ZeroDivisionError_type, "float division by zero");
  return false;
}

i64 range_stop_slow(Word stop) noexcept {
  Word index = to_index(stop);
  if (!index) return 0;
  std::int64_t value;
  // Nobody counts to 2 to the power of 62; an end beyond it is as good as that.
  if (!int_to_i64(index, value) || !fits_small_int(value)) value = int_sign(index) < 0 ? small_int_min : small_int_max;
  release(index);
  return value;
}

}  // namespace coil
