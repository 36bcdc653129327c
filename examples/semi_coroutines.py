"""Generators: functions that give up control and go on later. Without a loop, their caller decides when."""


def count_by(start, stop, step):
    while start < stop:
        yield start
        start += step


def chained(*iterables):
    """`yield from` goes one call deeper: the caller talks to the innermost generator."""
    total = 0
    for iterable in iterables:
        total += yield from iterable
    return total


def counted(letters):
    for letter in letters:
        yield letter
    return len(letters)


def find_names(prefix):
    """Receives what its caller sends, until it's closed."""
    print("looking for", prefix)
    found = 0
    try:
        while True:
            name = yield found
            if name.startswith(prefix):
                found += 1
                print("found", name)
    except GeneratorExit:
        print("closing after", found, "names")


print(list(count_by(0, 10, 3)))

numbers = count_by(10, 13, 1)
print(next(numbers), next(numbers), next(numbers), next(numbers, "no more"))

chain = chained(counted("ab"), counted("cde"))
while True:
    try:
        print(next(chain), end=" ")
    except StopIteration as stop:
        print("=", stop.value)
        break

finder = find_names("Dr.")
next(finder)
for name in ("Dr. Who", "Mr. Bean", "Dr. No"):
    print("so far:", finder.send(name))
finder.close()
