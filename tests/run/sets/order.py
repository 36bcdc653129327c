def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
import random
print({3, 1, 2}, {100, 37, 5, 64, 8}, set(range(20)), {1000, 1, 17, 33, 49, 65, 81}, {-1, -2, -3, 0}, frozenset([5, 3, 1]), set(), frozenset())
for seed in range(8):
    random.seed(seed); s = set(); 
    for _ in range(random.randrange(5, 400)):
        v = random.randrange(-50, random.choice((60, 1000, 10**12)))
        r = random.random()
        if r < .6: s.add(v)
        elif r < .8: s.discard(v)
        elif s: s.remove(random.choice(list(s)))
        if random.random() < .02 and s: s.pop()
    print(list(s)); u = {random.randrange(200) for _ in range(random.randrange(60))}
    print(list(s | u), list(s & u), list(s - u), list(s ^ u), list(u - s), list(u.union(s, [1, 2])), list(u.intersection(s, range(100))), list(u.difference(range(10))), list(s.symmetric_difference(range(20))))
    w = u.copy(); w |= s; w -= {1, 2, 3, 4, 5}; w ^= s; print(list(w)); w &= u; print(list(w)); w.update(range(30), [77]); print(list(w)); w.difference_update(range(15)); print(list(w)); w.intersection_update(range(100)); w.symmetric_difference_update(range(3)); print(list(w))
    print(list(set(list(s))), list(set(dict.fromkeys(s))), list(frozenset(s)), list(set(x * 3 for x in s)), hash(frozenset(s)) if True else 0)
t(lambda: {[]}); t(lambda: {1}.remove(2)); t(lambda: set().pop()); t(lambda: set(5)); t(lambda: {1} | [2]); t(lambda: {1} + {2}); t(lambda: set(1, 2)); t(lambda: {1} < 5); t(lambda: hash({1})); t(lambda: frozenset().add(1)); t(lambda: {1}.update(5)); t(lambda: {1}.add())
print({1, 2} < {1, 2, 3}, {1} <= {1}, {1} > set(), {1, 2} == frozenset([2, 1]), {1} != {2}, {1}.issubset([1, 2]), {1, 2}.issuperset((1,)), {1}.isdisjoint({2}), frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])})
def mut():
    s = {1, 2, 3}
    for x in s: s.add(x + 10)
t(mut)
print(type({1} | frozenset()), type(frozenset() | {1}), hash(frozenset([1, 2, 3])), hash(frozenset()), hash((1, 2, 3)), hash(()), hash((1, (2, 3), -1, 2**70)), hash(frozenset([frozenset([1]), 2])))
class S(set): pass
s = S([1, 2]); s.x = 5; print(s, s.x, S(), type(s | {3}), type(s.copy())); print(frozenset([1, 2]) | {3})
print({1, 1.0, True}, {(1, 2), (1, 2)}, len({'a', 'b', 'a'}), {x % 3 for x in range(10)}); a = {1}; a.add((1,)); print(a)
q = {0, 8, 16, 24, 32}; print(q); q.discard(16); q.add(40); print(q); z = {i * 8 for i in range(12)}; print(z)
for x in ({1, 2}, {1, 5, 9, 13, 17}, {10, 20, 30, 40, 50, 60}, {99, 98, 97, 96, 95, 94, 93, 92, 91, 90}): print(list(x))
