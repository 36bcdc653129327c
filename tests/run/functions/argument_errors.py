def none():
    pass


def two(a, b):
    pass


def default(a, b=1):
    pass


def keyword_only(*, key):
    pass


def many_keywords(*, x, y, z):
    pass


def positional_only(a, b, /, c):
    pass


def three(a, b, c):
    pass


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def move(self, dx):
        self.x += dx


def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)


attempt(lambda: none(1))
attempt(lambda: none(1, 2))
attempt(lambda: two())
attempt(lambda: two(1))
attempt(lambda: two(1, 2, 3))
attempt(lambda: two(1, a=2))
attempt(lambda: two(1, 2, c=3))
attempt(lambda: two(1, b=2, b2=3))
attempt(lambda: default())
attempt(lambda: default(1, 2, 3))
attempt(lambda: keyword_only())
attempt(lambda: keyword_only(1))
attempt(lambda: keyword_only(1, key=2))
attempt(lambda: many_keywords())
attempt(lambda: many_keywords(x=1))
attempt(lambda: positional_only(1, b=2, c=3))
attempt(lambda: positional_only(a=1, b=2, c=3))
attempt(lambda: three(1))
attempt(lambda: three())
attempt(lambda: Point(1))
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1, 2).move())
attempt(lambda: Point(1, 2).move(1, 2))
attempt(lambda: two(*5))
attempt(lambda: two(**5))
attempt(lambda: two(**{1: 2}))
attempt(lambda: two(1, **{"a": 1}))
attempt(lambda: two(**{"a": 1}, **{"a": 2}))
number, text = 5, "text"
attempt(lambda: number())
attempt(lambda: text(1))
