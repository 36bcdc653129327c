import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.floor(-0.5), math.fabs(-3), math.factorial(10))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(0.5), math.acos(0.5), math.atan(1), math.atan2(1, -1), math.sinh(1), math.cosh(1), math.tanh(1))
print(math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(1e-10), math.expm1(1e-10), math.pow(2, 0.5))
print(math.gcd(12, 18), math.lcm(4, 6), math.gcd(), math.isqrt(17), math.comb(5, 2), math.perm(5, 2), math.prod([1, 2, 3, 4]), math.prod([], start=5))
print(math.isnan(math.nan), math.isinf(math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0), math.fmod(-7, 3), math.remainder(7, 4))
print(math.hypot(3, 4), math.dist((0, 0), (3, 4)), math.degrees(math.pi), math.radians(180), math.modf(3.75), math.frexp(8.0), math.ldexp(0.5, 4), math.fsum([0.1] * 10))
print(math.gamma(5), math.lgamma(10), math.erf(0.5), math.cbrt(27), math.ulp(1.0), math.nextafter(1.0, 2.0), math.floor(10 ** 20), math.ceil(1e20), math.log(10 ** 400), math.sqrt(10 ** 40))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.sqrt("a"), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.exp(1000), lambda: math.acos(2), lambda: math.gcd(1.5), lambda: math.factorial(1.5), lambda: math.isqrt(-1), lambda: math.pow(-1, 0.5), lambda: math.comb(-1, 2), lambda: math.fmod(1, 0), lambda: math.log(-1), lambda: math.atan2(1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
