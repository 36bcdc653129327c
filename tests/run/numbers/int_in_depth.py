# Methods, operators, formats and errors of int.
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for n in (0, 1, -1, 5, -5, 255, 256, 10 ** 30, -10 ** 30, 2 ** 63, -2 ** 63, 2 ** 62 - 1, -2 ** 62):
    print(n.bit_length(), n.bit_count(), n.as_integer_ratio(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.__index__(), ~n, -n, +n, abs(n), bool(n), hash(n), float(n), repr(n), hex(n), oct(n), bin(n))
    t(lambda: n.to_bytes(2, 'big'))
    t(lambda: n.to_bytes(40, 'little', signed=True))
    t(lambda: round(n, -1))
    t(lambda: round(n, -2))
    t(lambda: round(n, 2))
    t(lambda: round(n))
    t(lambda: round(n, -400))
print(int.from_bytes(b'\xff\x00', 'big'), int.from_bytes(b'\xff\x00', 'big', signed=True), int.from_bytes([1, 2, 3], 'little'), int.from_bytes(b'', 'big'))
t(lambda: 5 .to_bytes(1, 'middle'))
t(lambda: (-5).to_bytes(1, 'big'))
t(lambda: 5 .to_bytes(-1, 'big'))
t(lambda: 5 .to_bytes())
t(lambda: int('12', 3))
t(lambda: int('zz', 36))
t(lambda: int('0x1f', 16))
t(lambda: int('0b11', 0))
t(lambda: int('012', 0))
t(lambda: int('1_000'))
t(lambda: int('1__0'))
t(lambda: int(' 5\n'))
t(lambda: int('٣'))
t(lambda: int(''))
t(lambda: int('5.5'))
t(lambda: int(5.99))
t(lambda: int(float('nan')))
t(lambda: int(float('inf')))
t(lambda: int(b'12'))
t(lambda: int([1]))
t(lambda: int('5', 1))
t(lambda: int('5', 37))
t(lambda: int(5, 10))
t(lambda: int('9', 8))
t(lambda: int(x=5))
t(lambda: int('5', base=16))
t(lambda: 5 // 0)
t(lambda: 5 % 0)
t(lambda: 5 / 0)
t(lambda: divmod(5, 0))
t(lambda: 0 ** (-1))
t(lambda: 2 ** (-1))
t(lambda: pow(2, -1, 7))
t(lambda: pow(2, -1, 4))
t(lambda: pow(2, 5, 0))
t(lambda: pow(3, 10 ** 20, 7))
t(lambda: 1 << -1)
t(lambda: 1 >> -1)
t(lambda: 1 << 10 ** 20)
t(lambda: 10 ** 400 / 10 ** 399)
t(lambda: 10 ** 400 / 3)
t(lambda: float(10 ** 400))
t(lambda: 10 ** 400 * 1.0)
for a in (7, -7, 10 ** 25, -10 ** 25):
    for b in (3, -3, 10 ** 10, -10 ** 10):
        print(a // b, a % b, divmod(a, b), a / b, a & b, a | b, a ^ b, a >> 3, a << 3, a ** 2, pow(a, 3, abs(b)), a - b, a * b, a + b, a < b, a == b)
print(f'{5:b} {5:#x} {-5:08b} {10 ** 20:,} {10 ** 20:_} {255:#06x} {5:+} {5: } {5:^10}|{5:<5}|{5:>5}|{5:*^5} {5:e} {5:.2f} {5:%} {65:c} {5:n} {255:X} {1234567:_b} {5:=+5}')
t(lambda: f'{5:s}')
t(lambda: f'{5:.2d}')
t(lambda: f'{5:,b}')
t(lambda: f'{1114112:c}')
t(lambda: f'{-1:c}')
t(lambda: f'{5:z}')
t(lambda: f'{5:#c}')
t(lambda: f'{5:+c}')
t(lambda: f'{5:10.3}')
t(lambda: f'{5:,,}')
t(lambda: f'{5:_,}')
t(lambda: f'{5:99999999999999999999}')
print(sum([10 ** 20, 1, 2.5]), sum([True, True]), max(3, 1, 2), min([3, 1, 2]), sorted([3, -1, 10 ** 20, 2.5]))
print(int.__add__(1, 2), 1 .__add__('a'), 1 .__eq__(1.0), 1 .__lt__(2), int.__new__(int, 5), 5 .__floordiv__(2), 5 .__rsub__(7), 5 .__pow__(2, 7), 5 .__round__(-1), 5 .__ceil__(), 5 .__floor__(), 5 .__trunc__(), 5 .__bool__(), 5 .__hash__(), 5 .__format__('x'), 5 .__sizeof__() > 0, 5 .__getnewargs__())

class I(int):

    def __repr__(self):
        return f'I({int(self)})'

    def __add__(self, o):
        return I(int(self) + o)


i = I(5)
print(i, i + 1, 1 + i, i * 2, [i], f'{i} {i!r} {i:d}', str(i), type(i + 1), type(-i), type(i * 1), i == 5, hash(i) == hash(5), {5: 1}[i], int(i), isinstance(i, int), I('12'), I.from_bytes(b'\x01', 'big'), type(I.from_bytes(b'\x01', 'big')))
