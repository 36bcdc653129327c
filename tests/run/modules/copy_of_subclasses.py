import copy
import weakref
from collections import namedtuple


class Tuple(tuple):
    pass


class Frozen(frozenset):
    pass


class Text(str):
    pass


class Key:
    def __init__(self, value):
        self.value = value


Point = namedtuple("Point", "x y")
for one in Tuple([[1, 2], 3]), Point([1], {2: [3]}):
    shallow, deep = copy.copy(one), copy.deepcopy(one)
    print(type(shallow) is type(one), shallow == one, shallow[0] is one[0], type(deep) is type(one), deep == one, deep[0] is one[0])
one = Frozen([Key([1])])
deep = copy.deepcopy(one)
print(type(deep).__name__, len(deep), next(iter(deep)) is next(iter(one)), next(iter(copy.copy(one))) is next(iter(one)))
one = Text("abc")
one.mark = [1]
deep = copy.deepcopy(one)
print(deep, type(deep).__name__, deep.mark, deep.mark is one.mark)
key = Key(1)
reference = weakref.ref(key)
print(copy.copy(reference) is reference, copy.deepcopy([reference])[0] is reference)
code = (lambda: None).__code__
print(copy.copy(code) is code, copy.deepcopy(code) is code)


class Six:
    def __reduce__(self):
        return Six, (), None, None, None, None


for function in copy.copy, copy.deepcopy:
    try:
        function(Six())
    except TypeError as error:
        print(error)
