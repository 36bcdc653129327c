class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __pos__(self):
        return self

    def __invert__(self):
        return Vector(self.y, self.x)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __bool__(self):
        return bool(self.x or self.y)


a, b = Vector(1, 2), Vector(3, 4)
print(a + b, a - b, a * 3, 3 * a, a @ b, -a, +a, ~a, abs(b))
alias = a
a += b
print(a, alias, a is alias)
print(Vector(1, 1) == Vector(1, 1), Vector(1, 1) != Vector(1, 2), Vector(1, 1) == 5, len({Vector(1, 2), Vector(1, 2)}))
print(bool(Vector(0, 0)), bool(a))
a *= 2
print(a, a is alias)
for bad in (lambda: a + 1, lambda: 1 + a, lambda: a // b, lambda: a < b, lambda: a ** 2):
    try:
        bad()
    except TypeError as error:
        print(error)
