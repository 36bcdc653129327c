def documented(a, b: int = 2, *c, d: "str" = "x", **e) -> list:
    """The first line.

    More text."""
    return [a]


print(documented.__name__, documented.__qualname__, documented.__module__)
print(documented.__doc__)
print(documented.__defaults__, documented.__kwdefaults__)
print(documented.__annotations__)
documented.extra = 5
print(documented.extra, documented.__dict__)


class Holder:
    def method(self):
        def inner():
            pass

        return inner

    class Nested:
        def deep(self):
            pass


print(Holder.method.__qualname__, Holder().method().__qualname__, Holder.Nested.deep.__qualname__)
print((lambda: 0).__name__, (lambda: 0).__qualname__)
print(documented)
print(Holder.method)
print(len, print, [].append, "".join, int.from_bytes)
print(type(documented), type(len), type(Holder().method), type(lambda: 0))
bound = Holder().method
print(bound.__self__.__class__.__name__, bound.__func__ is Holder.method, bound.__name__)
try:
    documented.missing
except AttributeError as error:
    print(error)
documented.__name__ = "renamed"
print(documented.__name__, callable(documented), callable(5), callable(Holder))
