import random

for seed in (0, 1, 42, 2 ** 70, -5, "text", 1.5):
    random.seed(seed)
    print(seed, random.random(), random.randint(1, 100), random.randrange(10), random.choice("abcdef"), random.uniform(1, 2))
random.seed(7)
deck = list(range(10))
random.shuffle(deck)
print(deck, random.sample(range(100), 5), random.sample("abcdef", 3), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=6))
print(random.getrandbits(8), random.getrandbits(70), random.randrange(0, 100, 7), random.randint(-5, 5), random.randint(0, 10 ** 30))
print(random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(2), random.triangular(0, 1, 0.5), random.betavariate(1, 2), random.lognormvariate(0, 1))
r = random.Random(99)
print([r.random() for _ in range(3)], r.randint(1, 6), r.choice([10, 20]))
state = r.getstate()
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)])
for bad in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 5), lambda: random.randrange(0), lambda: random.choices([], k=1), lambda: random.seed([])):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
