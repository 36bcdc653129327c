// Inline fast paths of operations: small integers and the singletons. Everything else goes to NAME_slow, which begins
// with exact floats. Included by operations.h only.
#pragma once

#include "runtime/core/operations.h"
#include "runtime/core/state.h"

namespace coil {

#define COIL_INLINE [[gnu::always_inline]] inline

// The head and the value of a float (object/float.h has the type of the same layout).
struct FloatLayout : Object {
  double value;
};

[[gnu::always_inline]] inline bool both_small(Word left, Word right) {
  return __builtin_expect(left & right & 1, 1);
}

// A tagged integer that an operation has made. What follows needn't look whether it failed.
#if COIL_QUICK_TIER
COIL_INLINE Word tagged(std::int64_t word) { return static_cast<Word>(word); }
#else
COIL_INLINE Word tagged(std::int64_t word) {
  asm("" : "+r"(word));
  __builtin_assume(word & 1);
  return static_cast<Word>(word);
}
#endif

#define COIL_SLOW_BINARY(name) Word name##_slow(Word left, Word right) noexcept;
COIL_SLOW_BINARY(add)
COIL_SLOW_BINARY(subtract)
COIL_SLOW_BINARY(multiply)
COIL_SLOW_BINARY(floor_divide)
COIL_SLOW_BINARY(modulo)
COIL_SLOW_BINARY(bit_and)
COIL_SLOW_BINARY(bit_or)
COIL_SLOW_BINARY(bit_xor)
COIL_SLOW_BINARY(inplace_add)
COIL_SLOW_BINARY(inplace_subtract)
COIL_SLOW_BINARY(inplace_multiply)
COIL_SLOW_BINARY(inplace_floor_divide)
COIL_SLOW_BINARY(inplace_modulo)
COIL_SLOW_BINARY(inplace_bit_and)
COIL_SLOW_BINARY(inplace_bit_or)
COIL_SLOW_BINARY(inplace_bit_xor)
#undef COIL_SLOW_BINARY

// A tagged integer is 2n+1: adding one operand without its tag keeps one tag; the 64-bit overflow is the 63-bit one.
#define COIL_ADDITION(name)                                                                        \
  COIL_INLINE Word name(Word left, Word right) noexcept {                                          \
    std::int64_t sum;                                                                              \
    if (both_small(left, right) && !__builtin_add_overflow(static_cast<std::int64_t>(left - 1),    \
                                                           static_cast<std::int64_t>(right), &sum)) \
      return tagged(sum);                                                                          \
    return name##_slow(left, right);                                                               \
  }
#define COIL_SUBTRACTION(name)                                                                     \
  COIL_INLINE Word name(Word left, Word right) noexcept {                                          \
    std::int64_t difference;                                                                       \
    if (both_small(left, right) && !__builtin_sub_overflow(static_cast<std::int64_t>(left),        \
                                                           static_cast<std::int64_t>(right - 1), &difference)) \
      return tagged(difference);                                                                   \
    return name##_slow(left, right);                                                               \
  }
// (2a) * b = 2ab, and the tag.
#define COIL_MULTIPLICATION(name)                                                                  \
  COIL_INLINE Word name(Word left, Word right) noexcept {                                          \
    std::int64_t product;                                                                          \
    if (both_small(left, right) && !__builtin_mul_overflow(static_cast<std::int64_t>(left - 1),    \
                                                           small_int_value(right), &product))      \
      return static_cast<Word>(product) | 1;                                                       \
    return name##_slow(left, right);                                                               \
  }
// Divisors above zero only: no division by zero, no overflow.
#define COIL_FLOOR_DIVISION(name)                                                                  \
  COIL_INLINE Word name(Word left, Word right) noexcept {                                          \
    if (both_small(left, right) && static_cast<std::int64_t>(right) > 1) {                         \
      std::int64_t dividend = small_int_value(left), divisor = small_int_value(right);             \
      std::int64_t quotient = dividend / divisor;                                                  \
      return small_int(quotient - (quotient * divisor > dividend));                                \
    }                                                                                              \
    return name##_slow(left, right);                                                               \
  }
#define COIL_MODULO(name)                                                                          \
  COIL_INLINE Word name(Word left, Word right) noexcept {                                          \
    if (both_small(left, right) && static_cast<std::int64_t>(right) > 1) {                         \
      std::int64_t divisor = small_int_value(right), remainder = small_int_value(left) % divisor;  \
      return small_int(remainder + (remainder < 0 ? divisor : 0));                                 \
    }                                                                                              \
    return name##_slow(left, right);                                                               \
  }
#define COIL_BITS(name, expression)                                                                \
  COIL_INLINE Word name(Word left, Word right) noexcept {                                          \
    if (both_small(left, right)) return expression;                                                \
    return name##_slow(left, right);                                                               \
  }

COIL_ADDITION(add)
COIL_ADDITION(inplace_add)
COIL_SUBTRACTION(subtract)
COIL_SUBTRACTION(inplace_subtract)
COIL_MULTIPLICATION(multiply)
COIL_MULTIPLICATION(inplace_multiply)
COIL_FLOOR_DIVISION(floor_divide)
COIL_FLOOR_DIVISION(inplace_floor_divide)
COIL_MODULO(modulo)
COIL_MODULO(inplace_modulo)
COIL_BITS(bit_and, left & right)
COIL_BITS(inplace_bit_and, left & right)
COIL_BITS(bit_or, left | right)
COIL_BITS(inplace_bit_or, left | right)
COIL_BITS(bit_xor, (left ^ right) | 1)
COIL_BITS(inplace_bit_xor, (left ^ right) | 1)
#undef COIL_ADDITION
#undef COIL_SUBTRACTION
#undef COIL_MULTIPLICATION
#undef COIL_FLOOR_DIVISION
#undef COIL_MODULO
#undef COIL_BITS

Word negative_slow(Word operand) noexcept;
COIL_INLINE Word negative(Word operand) noexcept {
  std::int64_t result;
  if (is_small_int(operand) && !__builtin_sub_overflow(std::int64_t{2}, static_cast<std::int64_t>(operand), &result))
    return static_cast<Word>(result);  // -(2n+1) + 2 = 2(-n)+1
  return negative_slow(operand);
}

// Tagging keeps the order, so tagged words compare as the integers do.
#define COIL_COMPARISON(name, operation)                                                           \
  Word compare_##name##_slow(Word left, Word right) noexcept;                                      \
  Flag is_##name##_slow(Word left, Word right) noexcept;                                           \
  COIL_INLINE Word compare_##name(Word left, Word right) noexcept {                                \
    if (both_small(left, right))                                                                   \
      return boolean(static_cast<std::int64_t>(left) operation static_cast<std::int64_t>(right));  \
    return compare_##name##_slow(left, right);                                                     \
  }                                                                                                \
  COIL_INLINE Flag is_##name(Word left, Word right) noexcept {                                     \
    if (both_small(left, right))                                                                   \
      return static_cast<std::int64_t>(left) operation static_cast<std::int64_t>(right);           \
    return is_##name##_slow(left, right);                                                          \
  }
COIL_COMPARISON(less, <)
COIL_COMPARISON(less_equal, <=)
COIL_COMPARISON(equal, ==)
COIL_COMPARISON(not_equal, !=)
COIL_COMPARISON(greater, >)
COIL_COMPARISON(greater_equal, >=)
#undef COIL_COMPARISON

COIL_INLINE bool is_same(Word left, Word right) noexcept { return left == right; }
COIL_INLINE Borrowed this_module(Module& module) noexcept { return as_word(&module); }

Flag truth_slow(Word value) noexcept;
COIL_INLINE Flag truth(Word value) noexcept {
  if (value == True()) return 1;
  if (value == False()) return 0;
  if (is_small_int(value)) return value != small_int(0);
  return truth_slow(value);
}

COIL_INLINE Word box_i64(i64 value) noexcept { return small_int(value); }  // an i64 is proven to fit
COIL_INLINE Word box_bool(bool value) noexcept { return boolean(value); }
COIL_INLINE i64 unbox_i64(Word small) noexcept { return small_int_value(small); }
COIL_INLINE f64 unbox_f64(Word float_object) noexcept { return as<FloatLayout>(float_object)->value; }
COIL_INLINE f64 i64_to_f64(i64 value) noexcept { return static_cast<f64>(value); }
COIL_INLINE i64 floor_divide_i64(i64 dividend, i64 divisor) noexcept {
  i64 quotient = dividend / divisor;
  return quotient - (quotient * divisor > dividend);
}
COIL_INLINE i64 modulo_i64(i64 dividend, i64 divisor) noexcept {
  i64 remainder = dividend % divisor;
  return remainder + (remainder < 0 ? divisor : 0);
}
COIL_INLINE Status check_loop() noexcept { return !stack_limit_passed() || check_events(); }
Status raise_float_division() noexcept;
COIL_INLINE Status check_float_divisor(f64 divisor) noexcept { return divisor != 0 || raise_float_division(); }
i64 range_stop_slow(Word stop) noexcept;
COIL_INLINE i64 range_stop(Word stop) noexcept { return is_small_int(stop) ? small_int_value(stop) : range_stop_slow(stop); }
COIL_INLINE i64 loop_counter(i64 current, i64, i64, i64) noexcept { return current; }

Word load_cell_slow(Word cell, Word name) noexcept;
Word load_free_slow(Word cell, Word name) noexcept;
COIL_INLINE Word load_cell(Word cell, Word name) noexcept {
  Word value = as<Cell>(cell)->value;
  return __builtin_expect(value != 0, 1) ? retained(value) : load_cell_slow(cell, name);
}
COIL_INLINE Word load_free(Word cell, Word name) noexcept {
  Word value = as<Cell>(cell)->value;
  return __builtin_expect(value != 0, 1) ? retained(value) : load_free_slow(cell, name);
}
COIL_INLINE Status store_cell(Word cell, Owned value) noexcept {
  assign(as<Cell>(cell)->value, value);
  return true;
}

COIL_INLINE Word enter_handler(Owned exception) noexcept {
  Word previous = state.exceptions->handled;
  state.exceptions->handled = exception;
  return previous ? previous : None();
}
// The quick tier calls what looks at the thread's state where that isn't hot: clang's fast instruction selection can't do it.
#if COIL_QUICK_TIER
Word catch_error() noexcept asm("coil_catch_error");
Word begin_handling() noexcept asm("coil_begin_handling");
Borrowed handled_exception() noexcept asm("coil_handled_exception");
#else
COIL_INLINE Word catch_error() noexcept { return take(state.error); }
COIL_INLINE Word begin_handling() noexcept { return enter_handler(take(state.error)); }
COIL_INLINE Borrowed handled_exception() noexcept { return state.exceptions->handled; }
#endif
COIL_INLINE Word kept_exception() noexcept { return retained(handled_exception()); }
Flag exception_matches_slow(Word exception, Word types) noexcept;
COIL_INLINE Flag exception_matches(Word exception, Word types) noexcept {
  return as_word(as_object(exception)->type) == types ? 1 : exception_matches_slow(exception, types);
}

// One argument or none needs no array: it would stand in the coroutine's frame.
Word await_call_method_0(Word name, Word receiver, AttributeCache& cache) noexcept;
Word await_call_method_1(Word name, Word receiver, Word argument, AttributeCache& cache) noexcept;
Word await_call_method_more(Word name, const Word* words, std::size_t count, AttributeCache& cache) noexcept;
COIL_INLINE Word await_call_method_words(Word name, const Word* words, std::size_t count, AttributeCache& cache) noexcept {
  if (count == 1) return await_call_method_0(name, words[0], cache);
  if (count == 2) return await_call_method_1(name, words[0], words[1], cache);
  return await_call_method_more(name, words, count, cache);
}

#undef COIL_INLINE

}  // namespace coil
