def counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    def peek():
        return count

    return step, peek


step, peek = counter(10)
print(step(), step(5), peek())
other, _ = counter()
print(other(), peek())

late = [lambda: i for i in range(3)]
print([f() for f in late])
bound = [lambda i=i: i for i in range(3)]
print([f() for f in bound])


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x += "+inner"
            return x

        return inner

    inner = middle()
    return inner(), x, inner()


print(outer())
total = 0


def add(n):
    global total
    total += n


add(3)
add(4)
print(total)


def unbound():
    def read():
        return later

    try:
        read()
    except NameError as error:
        print(type(error).__name__, error)
    later = 5
    print(read())
    del later
    try:
        read()
    except NameError as error:
        print(error)


unbound()


def local_unbound():
    print(value)
    value = 1


try:
    local_unbound()
except UnboundLocalError as error:
    print(error)
print(step.__name__, step.__qualname__, len(step.__closure__), step.__closure__[0].cell_contents)
