# Copies of deques, defaultdicts, named tuples keep what they are.
import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
P = namedtuple('P', 'x y')

class D(deque):
    pass


d = D([1, [2]], maxlen=5)
d.tag = [3]
e = copy.deepcopy(d)
print(e, e.maxlen, type(e).__name__, e.tag, e[1] is d[1], e.tag is d.tag)
f = copy.copy(d)
print(f, f[1] is d[1])
dd = defaultdict(list, a=[1])
c = copy.deepcopy(dd)
c['b'].append(2)
print(c, dd, c['a'] is dd['a'], copy.copy(dd)['a'] is dd['a'])
print(copy.deepcopy(P([1], 2)), copy.copy(P(1, 2)), copy.deepcopy(Counter('aab')), copy.deepcopy(OrderedDict(a=[1])), copy.deepcopy({'k': deque([deque([1])])}))
for x in ((i for i in []),):
    try:
        print(type(copy.copy(x)).__name__)
    except TypeError as err:
        print(err)
