// The module math: functions of floats.
#include <cerrno>
#include <cfloat>
#include <cmath>

#include "runtime/core/attribute.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/modules/math_functions.h"
#include "runtime/object/float.h"
#include "runtime/object/int_internal.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Word domain_error() { return raise(ValueError_type, "math domain error"); }
Word range_error() { return raise(OverflowError_type, "math range error"); }

// What an infinite result of a finite argument means.
enum class Infinite : std::uint8_t { domain, range };

// A result of `function`: nan of something that isn't nan is a domain error.
Word checked(double argument, double result, Infinite infinite) {
  if (std::isnan(result) && !std::isnan(argument)) return domain_error();
  if (std::isinf(result) && std::isfinite(argument)) return infinite == Infinite::range ? range_error() : domain_error();
  return make_float(result);
}

template <double (*function)(double), Infinite infinite>
Word unary(const Word* arguments) {
  double value;
  return to_double(arguments[0], value) ? checked(value, function(value), infinite) : 0;
}

template <typename Operation>
Word with_double(Word argument, Operation operation) {
  double value;
  return to_double(argument, value) ? operation(value) : 0;
}

template <typename Operation>
Word with_doubles(const Word* arguments, Operation operation) {
  double left, right;
  return to_double(arguments[0], left) && to_double(arguments[1], right) ? operation(left, right) : 0;
}

// ---- rounding

// Calls the special method if the type has it, else rounds the float. floor and ceil.
template <double (*function)(double)>
Word round_by(Word value, const char* method) {
  if (!is_exact(value, float_type)) {
    Word name = intern_literal(method);
    if (failed(name)) return 0;
    if (is_int(value) || find_on_type(type_of(value), name)) return call_method(value, method);
  }
  double number;
  return to_double(value, number) ? int_from_double(function(number)) : 0;
}

Word math_floor(const Word* arguments) { return round_by<std::floor>(arguments[0], "__floor__"); }
Word math_ceil(const Word* arguments) { return round_by<std::ceil>(arguments[0], "__ceil__"); }

Word math_trunc(const Word* arguments) {
  if (is_exact(arguments[0], float_type)) return int_from_double(float_value(arguments[0]));
  Word name = intern_literal("__trunc__");
  if (failed(name)) return 0;
  if (!is_int(arguments[0]) && !find_on_type(type_of(arguments[0]), name))
    return raise(TypeError_type, "type %T doesn't define __trunc__ method", arguments[0]);
  return call_method(arguments[0], "__trunc__");
}

// ---- logarithms

using Logarithm = double (*)(double);

// Of an int of any size: the logarithm of its highest bits and of the power of two.
Word log_of_int(Word value, Logarithm logarithm) {
  if (int_sign(value) <= 0) return domain_error();
  Magnitude magnitude(value);
  if (magnitude.count <= 15) {
    double number;
    return int_to_double(value, number) ? make_float(logarithm(number)) : 0;
  }
  MpzView view(magnitude);
  signed long exponent;
  double mantissa = mpz_get_d_2exp(&exponent, view.value);
  return make_float(logarithm(mantissa) + logarithm(2.0) * static_cast<double>(exponent));
}

Word log_of(Word value, Logarithm logarithm) {
  if (is_int(value)) return log_of_int(value, logarithm);
  double number;
  if (!to_double(value, number)) return 0;
  if (std::isnan(number) || (std::isinf(number) && number > 0)) return make_float(number);
  return number <= 0 ? domain_error() : make_float(logarithm(number));
}

Word math_log(const Word* arguments) {
  Word result = log_of(arguments[0], std::log);
  if (failed(result) || !arguments[1]) return result;
  Word base = log_of(arguments[1], std::log);
  Word quotient = failed(base) ? 0 : true_divide(result, base);
  release(result);
  release_nullable(base);
  return quotient;
}

Word math_log2(const Word* arguments) { return log_of(arguments[0], std::log2); }
Word math_log10(const Word* arguments) { return log_of(arguments[0], std::log10); }

Word math_log1p(const Word* arguments) {
  return with_double(arguments[0], [](double value) { return value <= -1 ? domain_error() : make_float(std::log1p(value)); });
}

// ---- powers

Word math_pow(const Word* arguments) {
  return with_doubles(arguments, [](double base, double exponent) {
    double result = std::pow(base, exponent);
    if (std::isfinite(result) || !std::isfinite(base) || !std::isfinite(exponent)) return make_float(result);
    return std::isnan(result) || base == 0 ? domain_error() : range_error();
  });
}

Word math_sqrt(const Word* arguments) {
  return with_double(arguments[0], [](double value) { return value < 0 ? domain_error() : make_float(std::sqrt(value)); });
}

Word math_ldexp(const Word* arguments) {
  double value;
  if (!to_double(arguments[0], value)) return 0;
  if (!is_int(arguments[1])) return raise(TypeError_type, "Expected an int as second argument to ldexp.");
  std::int64_t exponent;
  if (!int_to_i64(arguments[1], exponent)) exponent = int_sign(arguments[1]) < 0 ? INT64_MIN : INT64_MAX;
  if (value == 0 || !std::isfinite(value)) return make_float(value);
  int power = exponent > 5000 ? 5000 : exponent < -5000 ? -5000 : static_cast<int>(exponent);
  double result = std::ldexp(value, power);
  return std::isinf(result) ? range_error() : make_float(result);
}

Word math_frexp(const Word* arguments) {
  return with_double(arguments[0], [](double value) {
    int exponent = 0;
    double mantissa = std::isfinite(value) ? std::frexp(value, &exponent) : value;
    return pack_owned(make_float(mantissa), small_int(exponent));
  });
}

Word math_modf(const Word* arguments) {
  return with_double(arguments[0], [](double value) {
    double whole, fraction = std::modf(value, &whole);
    if (std::isnan(value)) whole = fraction = value;
    return pack_owned(make_float(fraction), make_float(whole));
  });
}

// ---- of two arguments

Word math_fmod(const Word* arguments) {
  return with_doubles(arguments, [](double left, double right) {
    if (std::isinf(right) && std::isfinite(left)) return make_float(left);
    double result = std::fmod(left, right);
    return std::isnan(result) && !std::isnan(left) && !std::isnan(right) ? domain_error() : make_float(result);
  });
}

Word math_remainder(const Word* arguments) {
  return with_doubles(arguments, [](double left, double right) {
    double result = std::remainder(left, right);
    return std::isnan(result) && !std::isnan(left) && !std::isnan(right) ? domain_error() : make_float(result);
  });
}

Word math_atan2(const Word* arguments) {
  return with_doubles(arguments, [](double y, double x) { return make_float(std::atan2(y, x)); });
}
Word math_copysign(const Word* arguments) {
  return with_doubles(arguments, [](double value, double sign) { return make_float(std::copysign(value, sign)); });
}
Word math_nextafter(const Word* arguments) {
  return with_doubles(arguments, [](double value, double towards) { return make_float(std::nextafter(value, towards)); });
}

Word math_ulp(const Word* arguments) {
  return with_double(arguments[0], [](double value) {
    value = std::fabs(value);
    if (!std::isfinite(value)) return make_float(value);
    double above = std::nextafter(value, HUGE_VAL);
    return make_float(std::isinf(above) ? value - std::nextafter(value, 0) : above - value);
  });
}

Word math_isclose(const Word* arguments) {
  double left, right, relative = 1e-9, absolute = 0;
  if (!to_double(arguments[0], left) || !to_double(arguments[1], right)) return 0;
  if (arguments[2] && !to_double(arguments[2], relative)) return 0;
  if (arguments[3] && !to_double(arguments[3], absolute)) return 0;
  if (relative < 0 || absolute < 0) return raise(ValueError_type, "tolerances must be non-negative");
  if (left == right) return True();
  if (std::isinf(left) || std::isinf(right)) return False();
  double difference = std::fabs(right - left);
  return boolean(difference <= std::fabs(relative * right) || difference <= std::fabs(relative * left) || difference <= absolute);
}

Word math_isfinite(const Word* arguments) {
  return with_double(arguments[0], [](double value) { return boolean(std::isfinite(value)); });
}
Word math_isinf(const Word* arguments) {
  return with_double(arguments[0], [](double value) { return boolean(std::isinf(value)); });
}
Word math_isnan(const Word* arguments) {
  return with_double(arguments[0], [](double value) { return boolean(std::isnan(value)); });
}

Word math_degrees(const Word* arguments) {
  return with_double(arguments[0], [](double value) { return make_float(value * (180.0 / M_PI)); });
}
Word math_radians(const Word* arguments) {
  return with_double(arguments[0], [](double value) { return make_float(value * (M_PI / 180.0)); });
}

template <double (*function)(double, int&) noexcept>
Word gamma_like(const Word* arguments) {
  return with_double(arguments[0], [](double value) {
    int error = 0;
    double result = function(value, error);
    return error == EDOM ? domain_error() : error == ERANGE ? range_error() : make_float(result);
  });
}

// ---- the module

constexpr const char* names[] = {"pi", "e", "tau", "inf", "nan"};
Word constants[5];

Status fill_in(Module*) {
  const double values[] = {M_PI, M_E, 2 * M_PI, HUGE_VAL, NAN};
  for (int index = 0; index < 5; ++index) {
    constants[index] = make_float(values[index]);
    if (failed(constants[index])) return false;
  }
  return true;
}

template <double (*function)(double), Infinite infinite = Infinite::domain>
constexpr NativeMethod row(const char* signature) {
  return {signature, unary<function, infinite>, MethodKind::function};
}
constexpr NativeMethod row(const char* signature, NativeImplementation implementation) {
  return {signature, implementation, MethodKind::function};
}

constexpr NativeMethod functions[] = {
    row<std::acos>("acos(x, /)"),
    row<std::acosh>("acosh(x, /)"),
    row<std::asin>("asin(x, /)"),
    row<std::asinh>("asinh(x, /)"),
    row<std::atan>("atan(x, /)"),
    row<std::atanh>("atanh(x, /)"),
    row<std::cbrt>("cbrt(x, /)"),
    row<std::cos>("cos(x, /)"),
    row<std::cosh, Infinite::range>("cosh(x, /)"),
    row<std::erf>("erf(x, /)"),
    row<std::erfc>("erfc(x, /)"),
    row<std::exp, Infinite::range>("exp(x, /)"),
    row<std::exp2, Infinite::range>("exp2(x, /)"),
    row<std::expm1, Infinite::range>("expm1(x, /)"),
    row<std::fabs>("fabs(x, /)"),
    row<std::sin>("sin(x, /)"),
    row<std::sinh, Infinite::range>("sinh(x, /)"),
    row<std::tan>("tan(x, /)"),
    row<std::tanh>("tanh(x, /)"),
    row("atan2(y, x, /)", math_atan2),
    row("ceil(x, /)", math_ceil),
    row("comb(n, k, /)", math_comb),
    row("copysign(x, y, /)", math_copysign),
    row("degrees(x, /)", math_degrees),
    row("dist(p, q, /)", math_dist),
    row("factorial(x, /)", math_factorial),
    row("floor(x, /)", math_floor),
    row("fmod(x, y, /)", math_fmod),
    row("frexp(x, /)", math_frexp),
    row("fsum(seq, /)", math_fsum),
    row("gamma(x, /)", gamma_like<gamma_function>),
    row("gcd(*integers)", math_gcd),
    row("hypot(*coordinates)", math_hypot),
    row("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", math_isclose),
    row("isfinite(x, /)", math_isfinite),
    row("isinf(x, /)", math_isinf),
    row("isnan(x, /)", math_isnan),
    row("isqrt(n, /)", math_isqrt),
    row("lcm(*integers)", math_lcm),
    row("ldexp(x, i, /)", math_ldexp),
    row("lgamma(x, /)", gamma_like<log_gamma_function>),
    row("log(x, base=None, /)", math_log),
    row("log10(x, /)", math_log10),
    row("log1p(x, /)", math_log1p),
    row("log2(x, /)", math_log2),
    row("modf(x, /)", math_modf),
    row("nextafter(x, y, /)", math_nextafter),
    row("perm(n, k=None, /)", math_perm),
    row("pow(x, y, /)", math_pow),
    row("prod(iterable, /, *, start=1)", math_prod),
    row("radians(x, /)", math_radians),
    row("remainder(x, y, /)", math_remainder),
    row("sqrt(x, /)", math_sqrt),
    row("trunc(x, /)", math_trunc),
    row("ulp(x, /)", math_ulp),
    {},
};

}  // namespace

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module_math = {
    "math", nullptr, false, coil::names, coil::constants, 5, coil::fill_in, coil::functions,
};
