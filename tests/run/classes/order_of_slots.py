# The members of __slots__ stand in objects by their names, however they were declared: so they die, those of a class before its base's.


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('dies:', self.name)


class Base:
    __slots__ = ('b', '__private', 'a')

    def __init__(self, *names):
        self.__private = Held('private')
        for name in names:
            setattr(self, name, Held(name))


class Derived(Base):
    __slots__ = ['d', 'c']


class WithDictionary(Base):
    pass


class Mixed(WithDictionary):
    __slots__ = ('z', 'y')


class Error(Exception):
    __slots__ = ('f', 'e')


for maker in Base, Derived, WithDictionary, Mixed:
    print(maker.__name__, [name for name in vars(maker) if not name.startswith('__')])
Base('a', 'b')
print('-')
Derived('a', 'b', 'c', 'd')
print('-')
WithDictionary('a', 'x', 'b', 'w')
print('-')
Mixed('x', 'y', 'a', 'z', 'b')
print('-')
error = Error(Held('argument'))
error.e, error.x, error.f = Held('e'), Held('x'), Held('f')
del error
for bases in (WithDictionary,), (Base,), (dict,), (Exception,), (int,):
    try:
        print(type('Weak', bases, {'__slots__': ['__weakref__']}))
    except TypeError as error:
        print(bases, error)
