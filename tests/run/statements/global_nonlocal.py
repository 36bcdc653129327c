count = 0
shared = []


def bump():
    global count, created
    count += 1
    created = f"by bump {count}"


bump()
bump()
print(count, created)


def uses_without_global():
    shared.append("mutated")
    try:
        count += 1
    except UnboundLocalError as error:
        print(error)


uses_without_global()
print(shared)


def levels():
    x = "outer"

    def middle():
        nonlocal x
        x = "middle"

        def inner():
            nonlocal x
            x += " inner"

        inner()
        return x

    before = x
    return before, middle(), x


print(levels())


def mixed():
    count = "local"

    def inner():
        global count
        count += 10
        return count

    return inner(), count


print(mixed(), count)


class InClass:
    global made_global
    made_global = "from class body"
    count = count + 1


print(made_global, InClass.count, hasattr(InClass, "made_global"))


def accumulate():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total

    def reset():
        nonlocal total
        total = 0

    return add, reset


add, reset = accumulate()
print(add(5), add(6), reset(), add(1))
print(globals()["count"], "created" in globals(), sorted(k for k in locals() if k in ("add", "reset")))


def show_locals(a, b=2):
    c = a + b
    return locals()


print(show_locals(1))
