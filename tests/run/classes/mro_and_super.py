class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


class E(C):
    pass


class F(D, E):
    def who(self):
        return ["F"] + super(F, self).who()


print(D().who(), F().who())
print([k.__name__ for k in F.__mro__])
try:
    class Impossible(A, B):
        pass
except TypeError as error:
    print(error)
try:
    class Twice(A, A):
        pass
except TypeError as error:
    print(error)
try:
    class FromBool(bool):
        pass
except TypeError as error:
    print(error)
print(super(B, D()).who())
print(super(D, D()))
try:
    D().nothing()
except AttributeError as error:
    print(error)
try:
    super(D, D()).nothing
except AttributeError as error:
    print(error)


class WithClosure(A):
    def who(self):
        return [super(WithClosure, self).who() for _ in range(2)]

    def lazily(self):
        return lambda: super(WithClosure, self).who()

    @property
    def shown(self):
        return super().who()

    def cell(self):
        return __class__


w = WithClosure()
print(w.who(), w.lazily()(), w.shown, w.cell() is WithClosure)
print(issubclass(F, C), isinstance(F(), E), F.__bases__, D.__subclasses__(), A.__subclasses__() == [B, C])
