# Values, captures, alternatives, guards; match in functions, loops, generators and coroutines.
import asyncio


class Colour:
    RED = 1
    GREEN = 2


def kind(value):
    match value:
        case 0 | 1 | -1:
            return "small"
        case Colour.GREEN:
            return "green"
        case 3.5 | 2 + 3j | -4.5:
            return "special"
        case "a" "b" | b"ab":
            return "ab"
        case True | None:
            return "singleton"
        case [("x" | "y") as axis, (int() | float()) as amount]:
            return f"{axis} by {amount}"
        case {"op": "+" | "-" as op, "args": [*args]} if len(args) == 2:
            return f"binary {op}"
        case str() as text if (n := len(text)) > 3:
            return f"long {n}"
        case other:
            return f"other {other!r}"


for value in (0, 1, -1, True, False, 2, 3.5, 2 + 3j, -4.5, "ab", b"ab", None, ["x", 1], ["y", 2.5], ["z", 1], ["x", "1"],
              {"op": "+", "args": [1, 2]}, {"op": "*", "args": [1, 2]}, {"op": "-", "args": [1]}, "long text", "abc"):
    print(kind(value))


def evaluate(tree):
    match tree:
        case int(n) | float(n):
            return n
        case ("+", left, right):
            return evaluate(left) + evaluate(right)
        case ("*", left, right):
            return evaluate(left) * evaluate(right)
        case ("-", operand):
            return -evaluate(operand)
        case ("let", str(name), value, body):
            return evaluate(substitute(body, name, evaluate(value)))
        case _:
            raise ValueError(f"no expression: {tree!r}")


def substitute(tree, name, value):
    match tree:
        case str(text) if text == name:
            return value
        case (operator, *operands):
            return (operator, *(substitute(operand, name, value) for operand in operands))
        case _:
            return tree


print(evaluate(("+", 1, ("*", 2, ("-", 3)))))
print(evaluate(("let", "x", 5, ("*", "x", ("+", "x", 1)))))
try:
    evaluate(("+", 1, ("?", 2)))
except ValueError as error:
    print(error)

# Names are bound although the guard fails; nothing is bound by a pattern that fails.
match [1, 2]:
    case [a, b] if a > b:
        pass
    case _:
        print(a, b)
found = "untouched"
match [1, 2]:
    case [found, 3]:
        pass
print(found)


def tokens(text):
    for character in text:
        match character:
            case " ":
                continue
            case "." | ";":
                break
            case c if c.isdigit():
                yield int(c)
            case _:
                yield character
    else:
        yield "end"


print(list(tokens("a 1 b")), list(tokens("x.y")))


class Equal:
    def __init__(self, *values):
        self.values = values

    def __eq__(self, other):
        print("eq", other, end="; ")
        return other in self.values


match Equal(3):
    case 1:
        print("one")
    case 2 | 3:
        print("two or three")


class Broken:
    def __eq__(self, other):
        raise RuntimeError("no comparison")


try:
    match Broken():
        case None:
            print("none")
        case 5:
            print("five")
except RuntimeError as error:
    print(error)


async def consume(queue):
    results = []
    while True:
        match await queue.get():
            case {"stop": reason}:
                return results, reason
            case (name, *arguments):
                await asyncio.sleep(0)
                results.append((name, len(arguments)))
            case None:
                results.append("none")


async def main():
    queue = asyncio.Queue()
    for item in (("a", 1, 2), None, ("b",), {"stop": "done"}):
        queue.put_nowait(item)
    print(await consume(queue))
    match (await asyncio.sleep(0, 5), 6):
        case (5, x):
            print("awaited", x)


asyncio.run(main())
match = {"soft": "keyword"}
print(match["soft"])
case = [match]
match case:
    case [{"soft": word}]:
        print(word)


def closure(value):
    match value:
        case [x, y]:
            return lambda: x + y
        case {"x": x}:
            return lambda: x


print(closure([1, 2])(), closure({"x": 9})())
match 10:
    case x if x > 5 if x < 20 else False:
        print("conditional guard")
