# What an expression holds when it fails is given up from the last value to the first, before the handler runs.
class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dropped", self.name)


def fail(*arguments):
    raise ValueError("failed")


def fail_in_arguments():
    return print(Held("a"), Held("b"), [Held("c"), fail()])


def fail_in_display():
    try:
        return {"x": Held("d"), "y": Held("e"), "z": fail()}
    except ValueError as error:
        print("caught", error)


def fail_in_loop():
    for item in [Held("g"), Held("h")]:
        for other in (Held("i"), Held("j")):
            try:
                Held("k").name + fail()
            except ValueError:
                print("in loop", item.name, other.name)
                if item.name == "h":
                    raise
    return "never"


def fail_in_finally():
    for item in (Held("l"),):
        try:
            return [Held("m"), fail()]
        finally:
            print("finally", item.name)


def generate():
    yield Held("n").name, (yield [Held("o"), (yield 1)])
    Held("p"), fail()


def fail_in_with():
    class Manager:
        def __enter__(self):
            return Held("q")

        def __exit__(self, *what):
            print("exit", what[0].__name__)
            return self.swallow

    manager = Manager()
    manager.swallow = True
    with manager as held:
        [Held("r"), held, fail()]
    print("swallowed")
    manager.swallow = False
    with Manager() as first, manager as second:
        [Held("s"), first, second, fail()]


def fail_in_comparison():
    return Held("t") != Held("u") != fail() or Held("v")


def attempt(function):
    try:
        result = function()
    except Exception as error:
        result = f"{type(error).__name__} {error}"
    print(result)


for function in (fail_in_arguments, fail_in_display, fail_in_loop, fail_in_finally, fail_in_with, fail_in_comparison):
    print("---", function.__name__)
    attempt(function)

print("--- generator")
generator = generate()
print(next(generator))
print(generator.send("first"))
print(generator.send("second"))
attempt(lambda: next(generator))

print("--- thrown into")
generator = generate()
next(generator)
attempt(lambda: generator.throw(KeyError("thrown")))
generator = generate()
next(generator)
generator.send(2)
generator.close()
print("closed")
