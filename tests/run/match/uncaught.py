# The traceback of an error in a pattern.
class Point:
    __match_args__ = ("x",)
    x = 1


def where(value):
    match value:
        case {"a": 1}:
            return 1
        case Point(x,
                   y):
            return 2


where(Point())
