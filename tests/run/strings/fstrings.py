name, n, x = "Ada", 42, 3.14159
items = {"k": [1, 2]}
print(f"plain", f"{name}", f"{name} is {n}", f"{{braces}} {n}")
print(f"{x:.2f} {n:5d}| {n:<5}| {n:^7}| {n:>6}| {n:05d} {n:+} {n:x} {n:#b} {n:o} {n:e}")
print(f"{name!r} {name!s} {'é'!a} {name!r:>10}")
print(f"{n + 1} {n * 2 if n > 3 else 0} {items['k'][1]} {len(name)} {name.upper()}")
width, precision = 10, 3
print(f"[{x:{width}.{precision}f}] [{name:{'*'}^{width}}]")
print(f"{n = } {n=} {name = !r} {x=:.1f} {n + 1 = }")
print(f"{1000000:,} {1234567.891:,.2f} {255:_x} {0.256:.1%}")
print(f"nested {f'{n} in {name}'} and {'quoted'}")
print(f"{'a' 'b'} {[i for i in range(3)]} { {1: 2}[1] } {(lambda q: q * 2)(4)}")
print(f"""multi {
    n
} line""")
print(f"implicit " "concatenation " f"{n}" " end")
print(f"{True} {None} {1.0} {[1, 'a']} {b'x'}")
print(rf"raw {n}\n", f"\N{BULLET} {n}\t|")


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        return f"<{spec or 'none'}:{self.amount}>"


print(f"{Money(5)} {Money(6):abc} {Money(7)!r:.6}")
try:
    print(f"{name:d}")
except ValueError as error:
    print(error)
