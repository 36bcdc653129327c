# Each of these lines carries marks under a part of it.
import traceback


class Box:
    pass


box = Box()
box.value = None
data = {"a": {"b": None}}
zero = 0
text = "text"
cases = [
    lambda: 1 + zero / zero,
    lambda: (1 + 2) * (3 / zero) + 5,
    lambda: data["a"]["b"]["c"],
    lambda: data["a"]["x"],
    lambda: box.value.other,
    lambda: box.missing.deeper,
    lambda: text.upper().nope(1, 2),
    lambda: int("12x") + int("5"),
    lambda: text + 5,
    lambda: -text,
    lambda: text < 5,
    lambda: [1, 2][zero:][5],
    lambda: text(zero),
    lambda: undefined_name + 1,
    lambda: len(zero),
    lambda: f"{zero:>{text}}",
    lambda: [x / 0 for x in (1, 2)],
    lambda: "é🙂" + zero,
    lambda: zero if zero else text.é,
]
for case in cases:
    try:
        case()
    except Exception:
        print(traceback.format_exc().split("<lambda>", 1)[1])
