# Texts and names that look like those the compiler makes up itself.
_1, x_1, x_2 = "_1", "x_1", "x_2"


def many(x, x_3, x_4=4):
    def x_5():
        return x

    for x in [x, x_3]:
        x_6 = [x for x in (x, x_4)]
    return x, x_5(), x_6


print("_1", "_2", "_3", "_4", "_5", "_6", "_7", "_8", "_9", "_10", "_11", "_12", "_13", "all")
print("-1", " 2", "(3)", "4.", 5, "six!", "1", "2", "3", _1, x_1, x_2, many(1, 2))
