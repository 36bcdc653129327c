# Attributes die in the order in which the class's instances first got attributes of these names, in whichever order this one got them.


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=' ')


class Base:
    def __init__(self):
        self.base = Held('base')


class Derived(Base):
    def late(self):
        self.last = Held('last')

    def __init__(self):
        self.own = Held('own')
        super().__init__()
        self.late()


class Alternating(Base):
    def assign(self, ahead):
        if ahead:
            self.one = Held('one')
        self.two = Held('two')
        if not ahead:
            self.one = Held('one')


class Other(Alternating):
    pass


def with_extra(made):
    made.extra = Held('extra')
    return made


def assigned(made, *ahead):
    for first in ahead:
        made.assign(first)
    return made


def with_dictionary(made):
    print(list(vars(made)), end=': ')
    return made


def again(made):
    del made.base, made.two
    made.base = Held('new base')
    made.two = Held('new two')
    return made


def dies(what, make):
    print(what, end=': ')
    made = make()
    del made
    print()


dies('derived', lambda: Derived())
dies('another', lambda: with_extra(Derived()))
dies('shown', lambda: with_dictionary(Derived()))
dies('in order', lambda: assigned(Alternating(), True))
dies('out of order', lambda: assigned(Alternating(), False))
dies('both', lambda: assigned(Alternating(), False, True))
dies('again', lambda: again(assigned(Alternating(), True)))
dies("subclass's own order", lambda: assigned(Other(), False))
dies('out of it', lambda: assigned(Other(), True))
dies('shown', lambda: with_dictionary(assigned(Other(), True)))
dies('with more', lambda: with_extra(assigned(Other(), True)))
kept = vars(assigned(Other(), False))
print('the object is gone, its dictionary dies', end=': ')
del kept
print()
