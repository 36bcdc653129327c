# CPython's sequences for all functions of random.
import random

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for seed in (0, 42, -5, 'abc', b'bytes', bytearray(b'q'), 2.5, 10 ** 30, True, '', '日本'):
    r = random.Random(seed)
    print(seed, r.random(), r.randint(1, 100), r.randrange(0, 1000, 7), r.choice('abcdef'), r.uniform(1, 5), r.getrandbits(70), r.triangular(0, 10, 3), r.betavariate(2, 3), r.expovariate(1.5), r.gammavariate(2, 3), r.gammavariate(0.5, 1), r.gammavariate(1, 2), r.gauss(0, 1), r.gauss(), r.normalvariate(1, 2), r.lognormvariate(0, 1), r.vonmisesvariate(0, 4), r.vonmisesvariate(0, 0), r.paretovariate(3), r.weibullvariate(1, 2), r.randbytes(5))
    l = list(range(20))
    r.shuffle(l)
    print(l, r.sample(range(100), 5), r.sample('abcdefgh', 8), r.sample(range(10 ** 9), 4), r.sample([1, 2, 3], 2, counts=[2, 3, 1]), r.choices('abc', k=6), r.choices([1, 2, 3], weights=[1, 5, 2], k=5), r.choices([1, 2, 3], cum_weights=[1, 6, 8], k=5))
random.seed(1)
print(random.random(), random.randint(1, 6), random.sample(range(10), 3))
s = random.getstate()
a = random.random()
random.setstate(s)
print(a == random.random(), s[0], len(s[1]), s[2])
t(lambda: random.seed([]))
t(lambda: random.choice([]))
t(lambda: random.randrange(0))
t(lambda: random.randint(5, 1))
t(lambda: random.sample([1], 2))
t(lambda: random.sample({1, 2}, 1))
t(lambda: random.sample(5, 1))
t(lambda: random.choices([], k=1))
t(lambda: random.choices([1], weights=[0]))
t(lambda: random.choices([1, 2], weights=[1]))
t(lambda: random.choices([1], weights=[1], cum_weights=[1]))
t(lambda: random.getrandbits(-1))
t(lambda: random.getrandbits(0))
t(lambda: random.randrange(1, 10, 0))
t(lambda: random.shuffle((1, 2)))
t(lambda: random.sample([1, 2], -1))
t(lambda: random.choices('ab', [1, float('inf')]))
t(lambda: random.sample([1, 2], 1, counts=[1]))
t(lambda: random.randrange(10, 20) in range(10, 20))
t(lambda: random.expovariate(0))

class R(random.Random):

    def random(self):
        return 0.25


r = R()
print(r.randint(1, 10), r.choice('abcd'), r.uniform(0, 1), r.sample(range(10), 2))
print(isinstance(random.SystemRandom().random(), float), random.Random(5).__class__.__name__)
