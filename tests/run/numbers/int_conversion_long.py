for digits in (10, 19, 20, 50, 100, 300):
    n = int("123456789" * digits) % 10 ** digits
    print(digits, n, n.bit_length())
print(int("f" * 40, 16), int("1" * 100, 2), hex(10 ** 40), oct(10 ** 30), bin(10 ** 20))
print(f"{10 ** 25:,} {10 ** 25:_} {10 ** 25:>40} {-10 ** 25:+} {10 ** 20:x} {10 ** 20:e} {10 ** 30:.3g}")
try:
    int("1" * 5000)
except ValueError as error:
    print(error)
try:
    str(10 ** 5000)
except ValueError as error:
    print(error)
a, b = 3 ** 200, 7 ** 90
print(a // b, a % b, divmod(-a, b) == (-a // b, -a % b), a // b * b + a % b == a)
print(a & b, a | b, a ^ b, ~a, -a & b, -a | b, -a ^ -b)
print(a >> 100, a << 3, -a >> 150, -1 >> 1000, 1 << 0)
print(a == a + 0.0, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 10 ** 30 < 1e30, 10 ** 30 > 1e29)
print(int(1e30), int(-1e25), round(1e20), 10 ** 22 * 1.0, float(10 ** 23), int(float(10 ** 23)))
total = 0
for i in range(100):
    total = total * 31 + i
print(total, total % 1000003, hash(total) == hash(total), hash(10 ** 40), hash(-10 ** 40))
import math

print(math.isqrt(10 ** 40), math.gcd(10 ** 30, 6 ** 40), math.factorial(30), math.comb(60, 30), math.lcm(10 ** 12, 15 ** 10))
