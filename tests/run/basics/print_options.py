import sys

print("a", "b", sep="-")
print("a", "b", sep="")
print("no newline", end="")
print(" … then this", end="!\n")
print(1, 2, 3, sep=", ", end=".\n")
print("to stderr", file=sys.stderr)
print(None, sep=None, end=None)
print("flushed", flush=True)
print(*[1, 2, 3], *"xy")
print([1, "two", 3.0, None], {"k": (1,)}, {1}, (), [], {}, set())
sys.stdout.write("written\n")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\tnew\nline\\ \x00 \x7f é \u2028"))
for wrong in (lambda: print(1, sep=2), lambda: print(1, end=3), lambda: print(1, colour="red")):
    try:
        wrong()
    except TypeError as error:
        print(error)
