def inner():
    try:
        x = yield 1
        print("inner got", x)
        y = yield 2
        print("inner got", y)
    except ValueError as error:
        print("inner caught", error)
        yield "recovered"
    finally:
        print("inner finally")
    return "inner result"


def outer():
    result = yield from inner()
    print("outer got", result)
    return (yield from middle(result))


def middle(value):
    yield value
    return "middle result"


g = outer()
print(next(g), g.send("a"), g.send("b"))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
g = outer()
next(g)
print(g.throw(ValueError("into inner")))
g.close()


class Delegate:
    def __iter__(self):
        return self

    def __init__(self):
        self.n = 0

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("from class")
        return self.n

    def send(self, value):
        print("send", value)
        return "sent"

    def throw(self, *error):
        print("throw", [type(e).__name__ for e in error])
        return "thrown"

    def close(self):
        print("close")


def uses():
    result = yield from Delegate()
    print("result", result)


u = uses()
print(next(u), u.send(5), u.throw(KeyError("k")), next(u), next(u, "end"))
u = uses()
next(u)
u.close()


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4]], 5], [[[6]]]])))
try:
    list((lambda: (yield from 5))())
except TypeError as error:
    print(error)
