# Iterators that end or fail anywhere, through all of itertools.
import itertools as it, functools, operator, random
r = random.Random(2)

class Once:

    def __init__(s, n, err=None):
        s.n, s.i, s.err = (n, 0, err)

    def __iter__(s):
        return s

    def __next__(s):
        if s.i >= s.n:
            if s.err:
                raise s.err
            raise StopIteration
        s.i += 1
        return s.i

def show(f):
    try:
        print(list(f()))
    except Exception as e:
        print(type(e).__name__, e)


makers = [lambda: Once(r.randint(0, 4)), lambda: 'abc', lambda: [3, 1, 2], lambda: iter(range(3)), lambda: (x for x in 'xy'), lambda: {}, lambda: Once(2, ValueError('boom'))]
M = lambda: r.choice(makers)()
for i in range(40):
    for f in (lambda: zip(M(), M()), lambda: it.chain(M(), M()), lambda: it.zip_longest(M(), M(), fillvalue=0), lambda: it.islice(M(), r.randint(0, 3), None, r.randint(1, 2)), lambda: it.islice(M(), r.randint(0, 4)), lambda: map(lambda a, b: (a, b), M(), M()), lambda: enumerate(M(), r.randint(-1, 2)), lambda: it.accumulate(M(), lambda a, b: (a, b)), lambda: it.product(M(), M()), lambda: it.combinations(M(), r.randint(0, 3)), lambda: it.permutations(M(), r.choice([None, 1, 2])), lambda: it.combinations_with_replacement(M(), 2), lambda: ((k, list(g)) for k, g in it.groupby(M())), lambda: it.pairwise(M()), lambda: it.takewhile(lambda v: v != 2, M()), lambda: it.dropwhile(lambda v: v != 2, M()), lambda: it.filterfalse(lambda v: v == 1, M()), lambda: it.compress(M(), [1, 0, 1]), lambda: it.starmap(lambda *a: a, [M()]), lambda: filter(None, M()), lambda: [list(x) for x in it.tee(M(), 3)], lambda: reversed(list(M())), lambda: it.chain.from_iterable([M(), M()]), lambda: [functools.reduce(lambda a, b: (a, b), M())], lambda: [*M(), *M()], lambda: iter(functools.partial(next, iter(M())), 2)):
        show(f)
