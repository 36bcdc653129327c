def count(start, stop, step=1):
    while start < stop:
        yield start
        start += step


print(list(count(0, 10, 3)), sum(count(0, 5)))
for value in count(3, 6):
    print(value)
g = count(0, 2)
print(next(g), next(g), next(g, "done"), next(g, "still done"))


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


fib = fibonacci()
print([next(fib) for _ in range(10)])


def with_return():
    yield 1
    return "the result"


def delegating():
    result = yield from with_return()
    print("delegate returned", result)
    yield from "ab"
    yield from range(2)


print(list(delegating()))


def echo():
    received = []
    while len(received) < 3:
        received.append((yield len(received)))
    return received


e = echo()
print(next(e), e.send("a"), e.send("b"))
try:
    e.send("c")
except StopIteration as stop:
    print("returned", stop.value)


def tree(node):
    if node:
        left, value, right = node
        yield from tree(left)
        yield value
        yield from tree(right)


print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))
print(type(g), g.__name__, echo().gi_frame is not None)
try:
    echo().send(1)
except TypeError as error:
    print(error)
