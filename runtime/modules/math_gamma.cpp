// math: gamma and lgamma by Lanczos' approximation with g = 6.02468…, N = 13, as CPython computes them.
#include <cerrno>
#include <cmath>

#include "runtime/modules/math_functions.h"

namespace coil {

namespace {

constexpr int terms = 13;
constexpr double g = 6.024680040776729583740234375, g_minus_half = 5.524680040776729583740234375;
constexpr double numerator[terms] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
constexpr double denominator[terms] = {0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
                                       2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0};
constexpr double log_pi = 1.144729885849400174143427351353058711647;
constexpr double factorials[] = {1.0, 1.0, 2.0, 6.0, 24.0, 120.0, 720.0, 5040.0, 40320.0, 362880.0, 3628800.0, 39916800.0,
                                 479001600.0, 6227020800.0, 87178291200.0, 1307674368000.0, 20922789888000.0,
                                 355687428096000.0, 6402373705728000.0, 121645100408832000.0, 2432902008176640000.0,
                                 51090942171709440000.0, 1124000727777607680000.0};

// The quotient of both polynomials: from the side on which powers stay small.
double lanczos_sum(double x) {
  double above = 0, below = 0;
  if (x < 5) {
    for (int index = terms; --index >= 0;) {
      above = above * x + numerator[index];
      below = below * x + denominator[index];
    }
  } else {
    for (int index = 0; index < terms; ++index) {
      above = above / x + numerator[index];
      below = below / x + denominator[index];
    }
  }
  return above / below;
}

// sin(pi x), exact in its zeros.
double sine_of_pi(double x) {
  double y = std::fmod(std::fabs(x), 2.0), result;
  switch (static_cast<int>(std::round(2.0 * y))) {
    case 0: result = std::sin(M_PI * y); break;
    case 1: result = std::cos(M_PI * (y - 0.5)); break;
    case 2: result = std::sin(M_PI * (1.0 - y)); break;
    case 3: result = -std::cos(M_PI * (y - 1.5)); break;
    default: result = std::sin(M_PI * (y - 2.0)); break;
  }
  return std::copysign(1.0, x) * result;
}

}  // namespace

double gamma_function(double x, int& error) noexcept {
  if (!std::isfinite(x)) {
    if (std::isnan(x) || x > 0) return x;
    error = EDOM;
    return NAN;
  }
  if (x == 0 || (x < 0 && x == std::floor(x))) {
    error = EDOM;
    return NAN;
  }
  if (x == std::floor(x) && x <= 23) return factorials[static_cast<int>(x) - 1];
  double size = std::fabs(x);
  if (size < 1e-20) {
    double result = 1.0 / x;
    if (std::isinf(result)) error = ERANGE;
    return result;
  }
  if (size > 200.0) {
    if (x < 0) return 0.0 / sine_of_pi(x);
    error = ERANGE;
    return HUGE_VAL;
  }
  double y = size + g_minus_half, correction;
  if (size > g_minus_half) {
    double q = y - size;
    correction = q - g_minus_half;
  } else {
    double q = y - g_minus_half;
    correction = q - size;
  }
  correction = correction * g / y;
  double result;
  if (x < 0) {
    result = -M_PI / sine_of_pi(size) / size * std::exp(y) / lanczos_sum(size);
    result -= correction * result;
    if (size < 140.0) {
      result /= std::pow(y, size - 0.5);
    } else {
      double root = std::pow(y, size / 2.0 - 0.25);
      result /= root;
      result /= root;
    }
  } else {
    result = lanczos_sum(size) / std::exp(y);
    result += correction * result;
    if (size < 140.0) {
      result *= std::pow(y, size - 0.5);
    } else {
      double root = std::pow(y, size / 2.0 - 0.25);
      result *= root;
      result *= root;
    }
  }
  if (std::isinf(result)) error = ERANGE;
  return result;
}

double log_gamma_function(double x, int& error) noexcept {
  if (!std::isfinite(x)) return std::isnan(x) ? x : HUGE_VAL;
  if (x == std::floor(x) && x <= 2.0) {
    if (x > 0) return 0.0;
    error = EDOM;
    return HUGE_VAL;
  }
  double size = std::fabs(x);
  if (size < 1e-20) return -std::log(size);
  double result = std::log(lanczos_sum(size)) - g;
  result += (size - 0.5) * (std::log(size + g - 0.5) - 1);
  if (x < 0) result = log_pi - std::log(std::fabs(sine_of_pi(size))) - std::log(size) - result;
  if (std::isinf(result)) error = ERANGE;
  return result;
}

}  // namespace coil
