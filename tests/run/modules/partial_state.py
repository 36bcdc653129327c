import copy
from functools import partial


class Mine(partial):
    pass


for kind in partial, Mine:
    one = kind(print, "a", sep="-")
    one.mark = [1]
    for made in copy.copy(one), copy.deepcopy(one):
        made("b")
        print(type(made) is kind, made.mark, made.mark is one.mark, made.args, made.keywords)
    one.__setstate__((max, (3,), None, None))
    print(one(2), one.args, one.keywords, vars(one))
    for state in (max, (3,), {}), (max, [3], {}, None), (3, (), {}, None), (max, (), [], None), None:
        try:
            one.__setstate__(state)
        except TypeError as error:
            print(error)


def change(*arguments, **options):
    one.__setstate__((str, (), {}, None))
    return arguments, options


one = partial(change, [1], key=[2])
print(one([3], other=4), one(5))
for name in "__dict__", "func":
    try:
        delattr(one, name)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__)
try:
    one.__dict__ = 1
except TypeError as error:
    print(error)


class Growing:
    def __str__(self):
        if len(one.keywords) < 3:
            one.keywords[self] = ["new"]
        return "text"


one = partial(print)
one.keywords[Growing()] = ["old"]
print(repr(one).replace("<built-in function ", "<"))
