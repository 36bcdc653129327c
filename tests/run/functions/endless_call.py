# An object whose __call__ is an object with a __call__ …
class Endless:
    pass


Endless.__call__ = Endless()
try:
    Endless()()
except RecursionError as error:
    print('RecursionError', error)
try:
    Endless()(1, x=2)
except RecursionError as error:
    print('RecursionError', error)


class Link:
    def __init__(self, inner):
        self.inner = inner

    def __call__(self, *args):
        return self.inner(*args)


class Bound:
    def __get__(self, instance, owner):
        return Endless()


class WithDescriptor:
    __call__ = Bound()


try:
    WithDescriptor()(1)
except RecursionError as error:
    print('RecursionError', error)


class First:
    pass


class Second:
    pass


First.__call__, Second.__call__ = Second(), First()
try:
    First()()
except RecursionError as error:
    print('RecursionError', error)


class Ends:
    pass


Ends.__call__ = Link(lambda *args: args)
print(Ends()(1, 2))

for name, use in (('__getattr__', lambda value: value.missing), ('__getitem__', lambda value: value[0]), ('__eq__', lambda value: value == 1),
                  ('__iter__', iter), ('__len__', len), ('__repr__', repr), ('__hash__', hash), ('__add__', lambda value: value + 1),
                  ('__bool__', bool), ('__contains__', lambda value: 1 in value), ('__enter__', lambda value: value.__enter__())):
    kind = type('Kind', (), {name: Endless()})
    try:
        print(name, use(kind()))
    except RecursionError as error:
        print(name, 'RecursionError', error)
Endless()()
