def digits(n):
    return [int(c) for c in str(n)]


def is_armstrong(n):
    ds = digits(n)
    return n == sum(d ** len(ds) for d in ds)


def to_roman(n):
    result = ""
    for value, letters in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= value:
            result += letters
            n -= value
    return result


def primes(limit):
    flags = [True] * (limit + 1)
    for i in range(2, int(limit ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i in range(2, limit + 1) if flags[i]]


def factor(n):
    factors, p = [], 2
    while p * p <= n:
        while n % p == 0:
            factors.append(p)
            n //= p
        p += 1
    return factors + [n] if n > 1 else factors


def fizzbuzz(n):
    for i in range(1, n + 1):
        yield "FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else i


print([n for n in range(1000) if is_armstrong(n)], [to_roman(n) for n in (1, 4, 9, 14, 1999, 2024)])
print(primes(50), factor(360), factor(97), factor(2 ** 20 - 1), *fizzbuzz(15))
print(sum(digits(2 ** 1000)), sum(n for n in range(1000) if n % 3 == 0 or n % 5 == 0), max(i * j for i in range(90, 100) for j in range(90, 100) if str(i * j) == str(i * j)[::-1]))
pascal = [[1]]
for _ in range(6):
    row = pascal[-1]
    pascal.append([a + b for a, b in zip([0] + row, row + [0])])
for row in pascal:
    print(" ".join(str(x) for x in row).center(20).rstrip())
pi, sign = 0.0, 1
for k in range(1000):
    pi += sign * 4 / (2 * k + 1)
    sign = -sign
print(pi, round(pi, 2), f"{pi:.6f}")
print(f"{7:>5}|{7:<5}|{7:^5}|{-7:05d}|{3.14159:8.3f}|{'x':*^7}")
