import os

path = "open_text.tmp"
with open(path, "w") as f:
    print(f.write("first\n"), f.write("zweite ö\n"), f.writelines(["a\n", "b"]), f.name, f.mode, f.closed)
    print("printed", 5, file=f)
print(f.closed)
with open(path) as f:
    print(repr(f.read()))
with open(path, encoding="utf-8") as f:
    print(repr(f.readline()), f.readlines())
with open(path) as f:
    for number, line in enumerate(f, 1):
        print(number, line.rstrip())
with open(path, "a") as f:
    f.write("appended")
with open(path) as f:
    print(f.read(3), f.read(5), f.tell(), f.seek(0), f.readline().strip())
with open(path, "rb") as f:
    data = f.read()
    print(type(data), len(data), data[:10])
with open(path, "wb") as f:
    f.write(b"\x00\xff bytes")
with open(path, "rb") as f:
    print(f.read(2), list(f))
try:
    f.read()
except ValueError as error:
    print(error)
os.remove(path)
for bad in (lambda: open("no/such/file"), lambda: open(".", "w"), lambda: open(path, "q"), lambda: open(path), lambda: open(path, "rw")):
    try:
        bad()
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)
try:
    open("missing.txt")
except FileNotFoundError as error:
    print(error.errno, error.filename, error.strerror)
print(os.path.exists(path))
