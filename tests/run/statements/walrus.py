if (n := len("hello")) > 3:
    print("long", n)
while (chunk := "abc"[:0]) != "":
    pass
print(repr(chunk))
values = [y := 1, y + 1, y ** 2 + 5]
print(values, y)
print([last := x for x in range(5)][-1], last)
print(any((witness := x) > 2 for x in [1, 2, 3, 4]), witness)
data = iter([3, 5, 0, 7])
while item := next(data):
    print("item", item)


def f(text):
    return (upper := text.upper()) + upper


print(f("ab"))
print((a := 1, b := 2), a, b)
print({k: v for k in "ab" if (v := ord(k)) > 96})
total = 0
print([total := total + x for x in range(5)], total)
print(f"{(z := 5)} {z}")
if not (m := {"k": 0}.get("k")):
    print("falsy", m)
lines = ["a=1", "bad", "b=2"]
print([parts for line in lines if len(parts := line.split("=")) == 2])


def scope():
    [inner := i for i in range(3)]
    return inner


print(scope())
