# collections, copy, heapq, bisect.
from collections import *
import copy

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


P = namedtuple('P', ['x', 'y', 'z'], defaults=[3])
p = P(1, 2)
print(p, p.x, p[2], p._asdict(), p._replace(x=9), P._fields, P._field_defaults, P._make([1, 2, 3]), p == (1, 2, 3), hash(p) == hash((1, 2, 3)), p + (1,), repr(p), P.__doc__, P.x.__doc__, [*p], len(p), P(y=1, x=2))
t(lambda: P())
t(lambda: P(1, 2, 3, 4))
t(lambda: p._replace(q=1))
t(lambda: namedtuple('A', 'a a'))
t(lambda: namedtuple('A', '1a'))
t(lambda: namedtuple('A', 'class'))
t(lambda: namedtuple('A', '_a'))
print(namedtuple('A', 'a,class,a', rename=True)._fields)
t(lambda: setattr(p, 'x', 1))
t(lambda: P._make([1]))
t(lambda: namedtuple('class', 'a'))
t(lambda: P(1, 2, w=3))

class PP(P):

    @property
    def s(self):
        return self.x + self.y


print(PP(1, 2).s, PP(1, 2), type(PP(1, 2)._replace(x=5)).__name__)
c = Counter('abracadabra')
print(c, c.most_common(2), c['z'], c['a'], sorted(c.elements()), c.total(), c + Counter('abc'), c - Counter('aaaa'), c & Counter('aab'), c | Counter('zzz'), +Counter(a=-1, b=2), -Counter(a=-1), Counter(a=1) == Counter(a=1, b=0), Counter({'a': 2}) <= Counter(a=3))
c.update('aaa')
c.subtract({'b': 5})
print(c, c.most_common())
del c['nope']
t(lambda: Counter.fromkeys('a'))
t(lambda: Counter('a', 'b'))
print(Counter(a=1, b=2) | Counter(b=5), repr(Counter()), Counter([1, 1, 2]), list(Counter('ab').items()), c.copy() == c)
d = deque([1, 2, 3], maxlen=3)
d.append(4)
print(d, d.maxlen)
d.appendleft(0)
print(d)
d.extend([7, 8])
d.extendleft([9])
d.rotate(1)
print(d, d[0], d[-1], len(d), 7 in d, d.count(7), d.index(7), list(reversed(d)), d.copy(), d == deque([7, 9, 7]))
d2 = deque('abcdef')
d2.rotate(-2)
d2.insert(1, 'X')
d2.remove('e')
d2.reverse()
del d2[0]
d2[0] = 'Q'
print(d2, d2.pop(), d2.popleft(), d2, deque([1]) + deque([2]), deque([1]) * 3, deque([1, 2]) < deque([1, 3]))
t(lambda: deque().pop())
t(lambda: deque().popleft())
t(lambda: deque([1])[5])
t(lambda: deque([1]).remove(2))
t(lambda: deque([1]).index(2))
t(lambda: deque(5))
t(lambda: deque([], -1))
t(lambda: d.insert(0, 1))
t(lambda: deque([1, 2])[0:1])
t(lambda: hash(deque()))
t(lambda: deque([1]) + [1])

def mut():
    q = deque([1, 2, 3])
    for x in q:
        q.append(x)


t(mut)
r = deque()
r.append(r)
print(r)
dd = defaultdict(list)
dd['a'].append(1)
print(dd, dd['b'], dd.default_factory, dd.get('c'), 'c' in dd, dict(dd), dd | {'z': 1}, dd.copy())
t(lambda: defaultdict(None)['x'])
t(lambda: defaultdict(5))
print(defaultdict(int, a=1), defaultdict(lambda: 5)['q'])
od = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
od.move_to_end('a')
print(od)
od.move_to_end('c', last=False)
print(od, od.popitem(), od.popitem(last=False), od, OrderedDict(a=1) == OrderedDict(a=1), OrderedDict([('a', 1), ('b', 2)]) == OrderedDict([('b', 2), ('a', 1)]), OrderedDict([('a', 1), ('b', 2)]) == {'b': 2, 'a': 1}, list(reversed(OrderedDict(a=1, b=2))))
t(lambda: od.move_to_end('zz'))
t(lambda: OrderedDict().popitem())
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(cm['a'], cm['b'], list(cm), len(cm), cm.maps, cm.new_child({'c': 1}), cm.parents, dict(cm), 'b' in cm, cm.get('q'))
cm['b'] = 9
print(cm)
del cm['b']
t(lambda: cm.__delitem__('b'))
t(lambda: cm['zz'])
t(lambda: cm.popitem())
t(lambda: cm.pop('zz'))

class UD(UserDict):

    def __setitem__(s, k, v):
        super().__setitem__(k.upper(), v)


u = UD(a=1)
u['b'] = 2
print(u, u.data, 'A' in u, len(u), dict(u), u | {'c': 3})
ul = UserList([3, 1])
ul.append(2)
ul.sort()
print(ul, ul[1:], ul + [5], ul * 2, type(ul[1:]).__name__, ul == [1, 2, 3])
us = UserString('abc')
print(us.upper(), us + 'd', us[1], len(us), us == 'abc', type(us.upper()).__name__, hash(us) == hash('abc'), 'b' in us)
print(copy.copy(p), copy.deepcopy([[1], {'a': [2]}]), copy.deepcopy(d), copy.copy(od), copy.deepcopy(dd))

class N:

    def __init__(s):
        s.me = s
        s.l = [s]


n = copy.deepcopy(N())
print(n.me is n, n.l[0] is n)

class Cp:

    def __copy__(s):
        return 'copied'

    def __deepcopy__(s, memo):
        return 'deep'


print(copy.copy(Cp()), copy.deepcopy([Cp()]))
t(lambda: copy.copy((x for x in [])))
import heapq, bisect
h = [5, 1, 8, 3, 2]
heapq.heapify(h)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h, heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [1, 5, 3], key=lambda x: -x), list(heapq.merge([1, 4], [2, 3], reverse=False)), list(heapq.merge('ca', 'db', reverse=True)), list(heapq.merge([(1, 'a')], [(0, 'b')], key=lambda x: x[0])))
t(lambda: heapq.heappop([]))
t(lambda: heapq.heapify((1,)))
t(lambda: heapq.heappush([1], 'a'))
t(lambda: heapq.heapreplace([], 1))
print(bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect_right([1, 2, 3], 0, 1, 2), bisect.bisect([(1, 'a'), (2, 'b')], 2, key=lambda x: x[0]))
l = [1, 3]
bisect.insort(l, 2)
bisect.insort_left(l, 2, key=None)
print(l)
t(lambda: bisect.bisect([1], 'a'))
t(lambda: bisect.bisect([1], 1, -1))
