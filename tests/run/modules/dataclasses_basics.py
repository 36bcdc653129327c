from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, is_dataclass


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)

    def shifted(self, dx):
        return Point(self.x + dx, self.y)


p = Point(1)
q = Point(1, 0)
print(p, p == q, p is q, p != Point(2), p.shifted(5), Point(y=5, x=3), p.tags is q.tags)
p.tags.append("t")
print(p, q, asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(p)], is_dataclass(p), is_dataclass(5))


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


v = Version(1, 2)
print(sorted([Version(2), Version(1, 5), v]), v < Version(1, 3), hash(v) == hash(Version(1, 2)), {v: "key"}[Version(1, 2)])
try:
    v.major = 5
except FrozenInstanceError as error:
    print(type(error).__name__, error)


@dataclass
class Rectangle:
    width: float
    height: float
    area: float = field(init=False)
    secret: str = field(default="s", repr=False, compare=False)

    def __post_init__(self):
        self.area = self.width * self.height


@dataclass
class Box(Rectangle):
    depth: float = 1.0


print(Rectangle(2, 3), Box(1, 2, depth=3), Rectangle(1, 2, "a") == Rectangle(1, 2, "b"))
for bad in (lambda: Point(), lambda: Point(1, 2, 3, 4), lambda: Point(1, z=5), lambda: Version(1) < 5, lambda: hash(p)):
    try:
        print(bad())
    except TypeError as error:
        print(error)
try:
    @dataclass
    class Wrong:
        a: int = 0
        b: int
except TypeError as error:
    print(error)
try:
    @dataclass
    class Mutable:
        a: list = []
except ValueError as error:
    print(error)


@dataclass(eq=False)
class Plain:
    n: int


print(Plain(1) == Plain(1), repr(Plain(5)), Point.__annotations__)
