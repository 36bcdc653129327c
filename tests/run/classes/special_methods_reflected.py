class Left:
    def __add__(self, other):
        print("Left.add")
        return NotImplemented

    def __lt__(self, other):
        print("Left.lt")
        return NotImplemented

    def __eq__(self, other):
        print("Left.eq")
        return NotImplemented


class Right:
    def __radd__(self, other):
        print("Right.radd")
        return "from right"

    def __gt__(self, other):
        print("Right.gt")
        return "gt used"

    def __eq__(self, other):
        print("Right.eq")
        return "eq used"


class Special(Left):
    def __add__(self, other):
        return "special add"

    def __radd__(self, other):
        print("Special.radd first")
        return "special radd"


print(Left() + Right())
print(Left() < Right())
print(Left() == Right())
print(Left() == Left())
print(Left() + Special())
print(Special() + Left())
for name in "sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split():
    setattr(Right, f"__r{name}__", lambda self, other, name=name: f"r{name}")
r = Right()
print(1 - r, 1 * r, 1 / r, 1 // r, 1 % r, 1 ** r, 1 << r, 1 >> r, 1 & r, 1 | r, 1 ^ r, 1 @ r)
x = 5
x -= r
print(x)
try:
    r - 1
except TypeError as error:
    print(error)
