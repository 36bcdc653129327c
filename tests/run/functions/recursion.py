def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print([fibonacci(n) for n in range(15)])


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 3))


def hanoi(n, source, target, spare):
    if n == 0:
        return 0
    return hanoi(n - 1, source, spare, target) + 1 + hanoi(n - 1, spare, target, source)


print(hanoi(8, "a", "b", "c"))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


print(is_even(100), is_odd(77))


def depth(n):
    return 1 + depth(n + 1)


try:
    depth(0)
except RecursionError as error:
    print(type(error).__name__, str(error)[:32])


def permutations(items):
    if not items:
        return [[]]
    return [[item] + rest for i, item in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


print(permutations([1, 2, 3]))
