# Flags: combinations, unknown bits, boundaries, verify.
import enum
from enum import CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE, Enum, Flag, IntEnum, IntFlag, auto, verify

class IF(IntFlag):
    A = 1
    B = 2
    C = 4
    AB = 3
    Z = 0


for x in (8, 9, -1, -8, 15, -16, 0):
    print(x, repr(IF(x)), IF(x).name, str(IF(x)), list(IF(x)), repr(~IF(x)), len(IF(x)))
print(list(IF), IF.__members__, IF.A | 16, repr(IF.A | 16), repr(IF.AB), repr(IF.Z), IF.A in IF.AB, repr(IF.A ^ 9), repr(IF.AB & ~IF.A), repr(IF.A & 9), repr(5 | IF.A), repr(IF['AB']))

class F(Flag):
    C = 4
    A = 1
    B = 2
    BIG = 64


for x in (0, 3, 5, 7, 64, -1, -2, -65, 71, 8, 128, -200, 'a', 1.5):
    try:
        print(x, repr(F(x)), F(x).name, list(F(x)))
    except ValueError as e:
        print(e)
print(list(F), repr(~F.A), repr(F.A | F.C), [m.name for m in F.A | F.C], F.A | F.B | F.C, ~F(0), bool(F.A & F.B), F(0).name)
for b in (STRICT, CONFORM, EJECT, KEEP):

    class G(Flag, boundary=b):
        A = 1
        B = 4
    for x in (1, 2, 3, 5, 8, -1, -2, -9):
        try:
            r = G(x)
            print(b, x, repr(r), type(r).__name__)
        except ValueError as e:
            print(b, x, e)
    try:
        print(repr(~G.A))
    except Exception as e:
        print(e)

class H(IntFlag, boundary=CONFORM):
    A = 1
    B = 2


print(repr(H(7)), repr(H.A | 8))

@verify(UNIQUE)
class V(Enum):
    A = 1

def duplicate():

    @verify(UNIQUE)
    class V2(Enum):
        A = 1
        B = 1

def gap():

    @verify(CONTINUOUS)
    class V3(IntEnum):
        A = 1
        B = 5

def unnamed():

    @verify(NAMED_FLAGS)
    class V4(Flag):
        A = 1
        B = 6


for f in (duplicate, gap, unnamed):
    try:
        f()
    except ValueError as e:
        print(e)

class F6(Flag):
    A = auto()
    B = auto()
    AB = A | B
    C = auto()


print(list(F6), repr(F6.AB), F6.C.value)
try:
    F.A | 1
except TypeError as e:
    print(e)
try:
    1 in F.A
except TypeError as e:
    print(e)
print(enum.show_flag_values(7))

class Perm(Flag, boundary=KEEP):
    R = 1
    W = 2


print(repr(Perm(9)), repr(Perm.R | Perm(8)), ~Perm(9))
