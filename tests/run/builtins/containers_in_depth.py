# list, tuple, dict, set, range, slice, bytearray, bytes: results and errors.
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


l = [3, 1, 2]
t(lambda: l.append())
t(lambda: l.pop(10))
t(lambda: [].pop())
t(lambda: l.remove(9))
t(lambda: l.index(9))
t(lambda: l.insert(1))
t(lambda: l.sort(1))
t(lambda: l.sort(key=5))
t(lambda: [1, 'a'].sort())
t(lambda: l.index(2, 0, 1))
t(lambda: l.extend(5))
t(lambda: l + (1,))
t(lambda: l * 1.5)
t(lambda: l['a'])
t(lambda: l[10])
t(lambda: l.count(3))
t(lambda: l.copy() is l)
t(lambda: list(5))
t(lambda: list(a=1))
t(lambda: l.__setitem__(10, 1))
t(lambda: l.__delitem__(10))
t(lambda: sorted([1, 2], reverse='x'))
t(lambda: sorted([3, 1, 2], key=lambda x: -x))
t(lambda: sorted())
t(lambda: sorted(5))
t(lambda: max([]))
t(lambda: max([], default=1))
t(lambda: max(1))
t(lambda: max(1, 2, default=3))
t(lambda: max('a', 1))
t(lambda: min([1, 2], key=lambda x: -x))
l = list(range(10))
del l[::2]
print(l)
l[1:3] = [7, 8, 9]
print(l)
l[::2] = [0] * len(l[::2])
print(l)

def f1():
    l[::2] = [1]


t(f1)

def f2():
    l[1:2] = 5


t(f2)
t(lambda: l[::0])
t(lambda: l[1.5])
t(lambda: l['a':])
t(lambda: [1, 2] < [1, 'a'])
t(lambda: [1, 2] < [1, 2, 3])
t(lambda: [1] < (1,))
t(lambda: hash([]))
t(lambda: {[]: 1})
t(lambda: {[]})
t(lambda: hash({}))
t(lambda: hash(set()))
t(lambda: hash((1, [])))
a = [1, 2]
a += a
a *= 2
print(a, a == a[:], a != [1], [1, 2] == [1.0, 2.0], [[]] * 3, [1, 2, 3][-2:], [1, 2, 3][::-1], [1, 2, 3][5:], reversed(a).__length_hint__(), list(reversed([1, 2])), a.reverse(), a)
r = []
r.append(r)
print(r, str(r))
d = {}
d['d'] = d
print(d)
s = [(r, d)]
print(s)
tu = (1, 2, 3)
t(lambda: tu.index(5))
t(lambda: tu.count(1))
t(lambda: tu + [1])
t(lambda: tu[5])
t(lambda: tu['a'])
t(lambda: tuple(5))
t(lambda: (1,) * 3)
t(lambda: tu[1:])
t(lambda: (1, 2) < (1, 3))
t(lambda: (1,))
t(lambda: ())
t(lambda: tuple('abc'))
t(lambda: hash((1, 2)) == hash((1, 2)))

def f3():
    tu[0] = 1

def f4():
    del tu[0]


t(f3)
t(f4)
d = {'a': 1, 'b': 2}
t(lambda: d['z'])
t(lambda: d.pop('z'))
t(lambda: d.pop('z', 5))
t(lambda: {}.popitem())
t(lambda: d.get('z'))
t(lambda: d.setdefault('c', 3))
t(lambda: d.update(5))
t(lambda: d.update([1]))
t(lambda: d.update([(1, 2, 3)]))
t(lambda: d.update(['ab']))
t(lambda: d.fromkeys('ab', 1))
t(lambda: dict.fromkeys(5))
t(lambda: dict([('a', 1)], b=2))
t(lambda: dict(5))
t(lambda: dict([1]))
t(lambda: d | {'z': 1})
t(lambda: d | 5)
t(lambda: d.keys() & {'a'})
t(lambda: sorted(d.keys() | ['q']))
t(lambda: sorted(d.items() - {('a', 1)}))
t(lambda: d.keys() == {'a', 'b', 'c', 'a1'})
t(lambda: d.values())
t(lambda: d.keys())
t(lambda: d.items())
t(lambda: list(reversed(d)))
t(lambda: list(reversed(d.items())))
t(lambda: d.keys().isdisjoint('xyz'))
t(lambda: d.keys() < {'a', 'b', 'c', 'ab', 'x'})
t(lambda: ('a', 1) in d.items())
t(lambda: d.copy() == d)
t(lambda: d < {})
t(lambda: len(d.keys()))
t(lambda: d.keys().mapping)
t(lambda: {**d, 'a': 5})
t(lambda: {**5})
t(lambda: dict(**{'x': 1}))
t(lambda: dict(**{1: 1}))
t(lambda: d.popitem())
t(lambda: d.clear())
t(lambda: d)

def f5():
    d = {1: 1}
    for k in d:
        d[k + 1] = 1

def f6():
    d = {1: 1, 2: 2}
    for k in d:
        del d[k]

def f7():
    s = {1, 2}
    for k in s:
        s.add(k + 10)

def f8():
    d = {1: 1, 2: 2}
    for k in d:
        d.pop(k)
        d[k + 5] = 1
        if len(d) > 5:
            break


t(f5)
t(f6)
t(f7)
t(f8)
s = {3, 1, 2}
t(lambda: s.remove(9))
t(lambda: s.discard(9))
t(lambda: set().pop())
t(lambda: s.add([]))
t(lambda: s | {9})
t(lambda: s | [9])
t(lambda: s.union([9], 'a'))
t(lambda: s & {1})
t(lambda: s - {1})
t(lambda: s ^ {1, 9})
t(lambda: s.intersection([1], [1, 2]))
t(lambda: s.difference([1]))
t(lambda: s.symmetric_difference([1, 9]))
t(lambda: s.issubset([1, 2, 3, 4]))
t(lambda: s.issuperset([1]))
t(lambda: s < {1, 2, 3, 4})
t(lambda: s <= s)
t(lambda: s < [1])
t(lambda: s.isdisjoint([5]))
t(lambda: set(5))
t(lambda: s == frozenset(s))
t(lambda: frozenset([1]) | {2})
t(lambda: {1} | frozenset([2]))
t(lambda: hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
t(lambda: {frozenset([1]): 1}[frozenset([1])])
t(lambda: set([1]) in {frozenset([1])})
t(lambda: s.update([5], [6]))
t(lambda: s.intersection_update([5, 6]))
t(lambda: s.difference_update([5]))
t(lambda: s.symmetric_difference_update([1]))
t(lambda: sorted(s))
t(lambda: frozenset())
t(lambda: set())
t(lambda: frozenset([1]).add(2))
t(lambda: s.copy())
t(lambda: s.clear())
t(lambda: s)
print({1, 2, 3} == {3, 2, 1}, {'a'}, repr({1}), set('aaa'), len({1, 1.0, True}), {1, 1.0}, {True, 1}, {i % 7 for i in range(100)}, {i * 10 for i in range(20)}, set(range(5, -5, -1)))
rg = range(10, 0, -3)
print(list(rg), len(rg), rg[1], rg[-1], rg[1:], rg[::-1], 4 in rg, 5 in rg, rg.index(4), rg.count(4), rg == range(10, -1, -3), hash(rg) == hash(range(10, -1, -3)), rg.start, rg.stop, rg.step, repr(range(5)), repr(rg), bool(range(0)), list(reversed(rg)), range(10 ** 20)[10 ** 19], len(range(10 ** 10)), 4.0 in rg, 'a' in rg, max(rg))
t(lambda: rg[10])
t(lambda: rg.index(5))
t(lambda: range(1, 2, 0))
t(lambda: range(1.5))
t(lambda: range())
t(lambda: range(1, 2, 3, 4))
t(lambda: len(range(10 ** 20)))
t(lambda: range(5) < range(6))
t(lambda: range('a'))
sl = slice(1, 10, 2)
print(sl, sl.indices(5), sl.start, sl.stop, sl.step, slice(5), slice(None, None, -1).indices(4), sl == slice(1, 10, 2))
t(lambda: hash(sl))
t(lambda: slice())
t(lambda: slice(1) < slice(2))
t(lambda: sl.indices(-1))
t(lambda: slice('a').indices(5))
t(lambda: list(range(10))[sl])
b = bytearray(b'abc')
b[0] = 65
b.append(100)
b += b'xy'
b.extend([1, 2])
b.insert(0, 9)
print(b, b.pop(), b.remove(9), b, b[1:3], b.reverse(), b, b.find(b'B'), bytes(b), b == bytes(b), b.hex(), b.hex(':'), bytes.fromhex('61 62'), b'a' + bytearray(b'b'), bytearray(b'b') + b'a', b'%d %s %b %x %r %a' % (5, b'x', b'y', 255, 'q', 'é'))

def f9():
    b[0] = 256

def f10():
    b[0] = 'a'


t(f9)
t(f10)
t(lambda: bytes([256]))
t(lambda: bytes('a'))
t(lambda: bytes(-1))
t(lambda: bytes(3))
t(lambda: bytes([1, 2]))
t(lambda: bytes('é', 'utf8'))
t(lambda: bytes(5.5))
t(lambda: b'abc'[1])
t(lambda: b'abc'[5])
t(lambda: b'a' + 'b')
t(lambda: b'a' < 'b')
t(lambda: b'a' == 'a')
t(lambda: b'abc'.find(98))
t(lambda: b'abc'.index(b'z'))
t(lambda: 97 in b'abc')
t(lambda: b'b' in b'abc')
t(lambda: 'b' in b'abc')
t(lambda: 300 in b'abc')
t(lambda: b','.join([b'a', b'b']))
t(lambda: b','.join(['a']))
t(lambda: b'a b'.split())
t(lambda: b'a,b'.split(','))
t(lambda: b'ab'.decode('utf8'))
t(lambda: b'Ab'.swapcase())
t(lambda: b'abc'.translate(None, b'b'))
t(lambda: b'abc'.replace(b'b', b'xx'))
t(lambda: b'%s' % 'a')
t(lambda: b'a' * 3)
t(lambda: b'\x00\xff\n\'"')
t(lambda: b'ab'.center(6, b'*'))
t(lambda: bytes.fromhex('6'))
t(lambda: bytes.maketrans(b'a', b'b')[97])
t(lambda: memoryview(b'abc')[1:].tobytes())
t(lambda: memoryview(b'abc').tolist())
t(lambda: memoryview('a'))
t(lambda: bytearray(b'abc').isalpha())
t(lambda: bytearray().pop())
t(lambda: hash(bytearray()))
t(lambda: hash(b'a') == hash(b'a'))
t(lambda: b'abc'.startswith((b'a',)))
t(lambda: b'a-b'.partition(b'-'))
t(lambda: b'abc'.hex('-', 2))
t(lambda: b'  a '.strip())
t(lambda: b'a\nb'.splitlines())
t(lambda: b'abc'.removeprefix(b'a'))
t(lambda: b'12'.zfill(5))
t(lambda: b'abc'.count(b''))
t(lambda: b'a'.rjust(3))
t(lambda: b'Abc'.istitle())
