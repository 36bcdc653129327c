# Loops and functions whose types can be inferred; integers still never wrap.
def triangle(n):
    total = 0
    for i in range(n):
        total += i
    return total


def power_of_two(n):
    x = 1
    for _ in range(n):
        x = x * 2
    return x


def mean(values):
    total = 0.0
    for v in values:
        total += v
    return total / len(values)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def mixed(n):
    x = 0
    for i in range(n):
        if i % 3 == 0:
            x = x + 0.5
        else:
            x = x + 1
    return x


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def shifts(n):
    x = 1
    for i in range(n):
        x = (x << 3) ^ i
    return x


def horner(x):
    result = 0
    for c in (3, -2, 5, 7):
        result = result * x + c
    return result


print(triangle(1000), triangle(0), power_of_two(10), power_of_two(64), power_of_two(200))
print(mean([1, 2, 3.5]), mean([2]), gcd(1071, 462), gcd(2 ** 100, 2 ** 70 * 3), mixed(10), mixed(1), mixed(0))
print(collatz(27), shifts(5), shifts(30), horner(2), horner(0.5), horner(10 ** 20))
i = 9223372036854775806
for _ in range(3):
    i += 1
    print(i, -i, i * i)
print(triangle(5) / 2, 7 // 2 * 2.0, -7 // 2, -7 % 3, 7.0 % -3, 2 ** -1, True + triangle(3))
low = -4611686018427387904
print(low - 1, -low, low * -1, abs(low), low // -1, divmod(low, -1), low * low)
