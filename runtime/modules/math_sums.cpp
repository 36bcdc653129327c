// math: fsum, prod, hypot, dist.
#include <cmath>
#include <cstdlib>

#include "runtime/core/errors.h"
#include "runtime/core/operations.h"
#include "runtime/modules/math_functions.h"
#include "runtime/object/float.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"

namespace coil {

namespace {

// The exact sum of doubles as parts that don't overlap, smallest first.
class ExactSum {
 public:
  ~ExactSum() { std::free(parts_); }

  // Two-sum with each part: what is lost stays a part.
  Status add(double value) {
    std::size_t kept = 0;
    for (std::size_t index = 0; index < count_; ++index) {
      double part = parts_[index];
      if (std::fabs(value) < std::fabs(part)) {
        double other = value;
        value = part;
        part = other;
      }
      double high = value + part, low = part - (high - value);
      if (low != 0) parts_[kept++] = low;
      value = high;
    }
    count_ = kept;
    if (value == 0) return true;
    if (std::isinf(value)) return raise(OverflowError_type, "intermediate overflow in fsum"), false;
    if (count_ == capacity_ && !grow()) return false;
    parts_[count_++] = value;
    return true;
  }

  double round() const {
    if (!count_) return 0;
    std::size_t index = count_ - 1;
    double high = parts_[index], low = 0;
    while (index && low == 0) {
      double value = high, part = parts_[--index];
      high = value + part;
      low = part - (high - value);
    }
    // Half to even: the parts below decide a tie.
    if (index && ((low < 0 && parts_[index - 1] < 0) || (low > 0 && parts_[index - 1] > 0))) {
      double twice = low * 2, nearer = high + twice;
      if (nearer - high == twice) high = nearer;
    }
    return high;
  }

 private:
  bool grow() {
    std::size_t capacity = capacity_ ? capacity_ * 2 : 32;
    auto* parts = static_cast<double*>(std::realloc(parts_, capacity * sizeof(double)));
    if (!parts) return raise_no_memory(), false;
    parts_ = parts;
    capacity_ = capacity;
    return true;
  }

  double* parts_ = nullptr;
  std::size_t count_ = 0, capacity_ = 0;
};

// The length of a vector: with 64-bit mantissas and exponents that can't overflow.
double vector_length(const double* coordinates, std::size_t count) {
  bool has_nan = false;
  long double sum = 0;
  for (std::size_t index = 0; index < count; ++index) {
    if (std::isinf(coordinates[index])) return HUGE_VAL;
    has_nan |= std::isnan(coordinates[index]);
  }
  if (has_nan) return NAN;
  long double lost = 0;  // what adding rounded away
  for (std::size_t index = 0; index < count; ++index) {
    long double value = coordinates[index], square = value * value;
    long double rounding = std::fma(value, value, -square);
    long double next = sum + square;
    lost += (sum >= square ? square - (next - sum) : sum - (next - square)) + rounding;
    sum = next;
  }
  return static_cast<double>(std::sqrt(sum + lost));
}

struct Doubles {
  explicit Doubles(std::size_t count) : items(static_cast<double*>(allocate_buffer(count * sizeof(double) + 1))) {}
  ~Doubles() {
    if (items) free_buffer(items);
  }
  double* items;
};

}  // namespace

Word math_fsum(const Word* arguments) {
  ExactSum sum;
  double special = 0;
  bool has_special = false, has_positive = false, has_negative = false;
  Status done = for_each(arguments[0], [&](Word item) {
    double value;
    if (!to_double(item, value)) return false;
    if (std::isfinite(value)) return sum.add(value);
    has_special = true;
    has_positive |= std::isinf(value) && value > 0;
    has_negative |= std::isinf(value) && value < 0;
    special += value;
    return true;
  });
  if (!done) return 0;
  if (!has_special) return make_float(sum.round());
  if (has_positive && has_negative) return raise(ValueError_type, "-inf + inf in fsum");
  return make_float(special);
}

Word math_prod(const Word* arguments) {
  Word product = retained(arguments[1] ? arguments[1] : small_int(1));
  Status done = for_each(arguments[0], [&product](Word item) {
    assign(product, multiply(product, item));
    return product != 0;
  });
  if (done) return product;
  release_nullable(product);
  return 0;
}

Word math_hypot(const Word* arguments) {
  std::size_t count = tuple_count(arguments[0]);
  Doubles coordinates(count);
  if (!coordinates.items) return 0;
  for (std::size_t index = 0; index < count; ++index)
    if (!to_double(tuple_items(arguments[0])[index], coordinates.items[index])) return 0;
  return make_float(vector_length(coordinates.items, count));
}

Word math_dist(const Word* arguments) {
  Word first = tuple_from(arguments[0]), second = failed(first) ? 0 : tuple_from(arguments[1]);
  Word result = 0;
  if (first && second) {
    std::size_t count = tuple_count(first);
    Doubles differences(count);
    bool valid = differences.items && count == tuple_count(second);
    if (differences.items && !valid) raise(ValueError_type, "both points must have the same number of dimensions");
    for (std::size_t index = 0; valid && index < count; ++index) {
      double left, right;
      valid = to_double(tuple_items(first)[index], left) && to_double(tuple_items(second)[index], right);
      if (valid) differences.items[index] = left - right;
    }
    if (valid) result = make_float(vector_length(differences.items, count));
  }
  release_nullable(first);
  release_nullable(second);
  return result;
}

}  // namespace coil
