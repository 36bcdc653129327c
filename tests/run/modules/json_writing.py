# json.dumps, dump, load and encoders of the program.
import json, io, enum, collections

def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)

class I(int):

    def __repr__(s):
        return 'I!'

class F(float):

    def __repr__(s):
        return 'F!'

class S(str):
    pass

class E(enum.IntEnum):
    A = 1

class D(dict):
    pass


P = collections.namedtuple('P', 'x y')
vals = [None, True, False, 0, -1, 10 ** 30, 1.5, -0.0, 1e+100, 1e+16, 1e-07, float('nan'), float('inf'), -float('inf'), '', 'abc', 'é', '日本', '😀', '"\\/\x08\x0c\n\r\t\x00\x1f\x7f\x80', '\u2028', [], {}, (), [1, [2, [3]]], {'a': {'b': []}}, {1: 2, 1.5: 3, None: 4, True: 5, False: 6}, (1, 2), P(1, 2), I(5), F(2.5), S('s'), E.A, {E.A: 1}, D(x=1), collections.OrderedDict(b=1, a=2), collections.defaultdict(list, a=[1]), collections.Counter('aab'), '\ud800', [[], [[]], {}], {'k': [], 'e': {}, 't': ()}]
for v in vals:
    t(json.dumps, v)
    t(json.dumps, v, indent=2)
    t(json.dumps, v, ensure_ascii=False) if v != '\ud800' else None
    t(json.dumps, v, indent='--', separators=(',', ':'), sort_keys=False)
    t(json.dumps, v, separators=(',', ':'))
t(json.dumps, float('nan'), allow_nan=False)
t(json.dumps, [float('-inf')], allow_nan=False)
t(json.dumps, {float('inf'): 1})
t(json.dumps, {'b': 1, 'a': 2}, sort_keys=True)
t(json.dumps, {'b': 1, 2: 2}, sort_keys=True)
t(json.dumps, {(1, 2): 3})
t(json.dumps, {(1, 2): 3, 'a': 1}, skipkeys=True)
t(json.dumps, {(1, 2): 3}, skipkeys=True, indent=1)
t(json.dumps, object)
t(json.dumps, {1, 2})
t(json.dumps, b'a')
t(json.dumps, 1j)
t(json.dumps, {1, 2}, default=sorted)
t(json.dumps, [{1}, {2}], default=list, indent=1)
t(json.dumps, 5, cls=None)
t(json.dumps, lambda: 1, default=lambda o: o.nope)
t(json.dumps, [1, 2], indent=0)
t(json.dumps, [1, 2], indent=-1)
t(json.dumps, [1, 2], indent=True)
t(json.dumps, {'a': [1, 2, {'b': ()}]}, indent=4, sort_keys=True)
l = []
l.append(l)
t(json.dumps, l)
d = {}
d['d'] = d
t(json.dumps, d)
x = object()
t(json.dumps, x, default=lambda o: o)
t(json.dumps, x, default=lambda o: [o])
a = [1]
t(json.dumps, [a, a, {'a': a}])
try:
    json.dumps(l, check_circular=False)
except RecursionError as e:
    print('RecursionError')

class Enc(json.JSONEncoder):

    def default(s, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


t(json.dumps, {'z': 1 + 2j}, cls=Enc)
t(json.dumps, {'z': object}, cls=Enc)
t(Enc().encode, [1j])
t(lambda: ''.join(Enc(indent=1).iterencode([1j, {}])))
f = io.StringIO()
json.dump({'a': [1, 2]}, f)
f.write('\n')
json.dump([1], f, indent=1)
print(f.getvalue())
f.seek(0)
print(json.loads(f.readline()))
t(json.load, io.StringIO('{"q":1}'))
t(json.load, io.BytesIO(b'[1]'))
data = {'users': [{'name': 'Zoë', 'tags': ['a', 'b'], 'score': 1.5e-10, 'ok': True, 'n': None} for _ in range(3)], 'big': 2 ** 70}
assert json.loads(json.dumps(data)) == data
print(json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False))
print(json.loads(json.dumps('\u2028 é 😀 \x00')) == '\u2028 é 😀 \x00')
t(json.dumps, [1], bogus=1)
t(json.dumps)
t(json.dumps, [1], separators=(1, 2))
print(json.JSONDecodeError.__mro__[1], json.__all__, json.JSONEncoder().item_separator)
try:
    raise RecursionError('deep')
except RecursionError as e:
    print(e)
