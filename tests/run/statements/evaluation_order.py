# In which order the parts of statements and expressions are evaluated.
log = []

def n(name, value=None):
    log.append(name)
    return value if value is not None else name

class T:

    def __init__(self, name):
        object.__setattr__(self, 'name', name)

    def __getattr__(self, a):
        log.append(f'{self.name}.get {a}')
        return 1

    def __setattr__(self, a, v):
        log.append(f'{self.name}.set {a}={v}')

    def __getitem__(self, k):
        log.append(f'{self.name}[{k}]')
        return 10

    def __setitem__(self, k, v):
        log.append(f'{self.name}[{k}]={v}')

    def __delitem__(self, k):
        log.append(f'del {self.name}[{k}]')

    def __delattr__(self, k):
        log.append(f'del {self.name}.{k}')

    def __call__(self, *a, **k):
        log.append(f'{self.name}{a}{k}')
        return self

    def __add__(self, o):
        log.append(f'{self.name}+{o}')
        return self

    def __lt__(self, o):
        log.append(f"{self.name}<{(getattr(o, 'name', o) if not isinstance(o, T) else o.name)}")
        return True

    def __bool__(self):
        log.append(f'bool {self.name}')
        return True

    def __contains__(self, o):
        log.append(f'{o} in {self.name}')
        return False

    def __iter__(self):
        log.append(f'iter {self.name}')
        return iter([1, 2])

    def __enter__(self):
        log.append(f'enter {self.name}')
        return self

    def __exit__(self, *a):
        log.append(f'exit {self.name}')

def show(label):
    print(label, log)
    log.clear()

def t(x):
    log.append(f'eval {x}')
    return T(x)


t('a').x += n('v', 5)
show('attr aug')
t('a')[n('k')] += n('v', 5)
show('item aug')
t('a')[n('k')], t('b').y = (n('1', 1), n('2', 2))
show('tuple targets')
t('a').x = t('b')[n('k')] = n('v', 7)
show('chain assign')
{n('k1'): n('v1'), n('k2'): n('v2'), **{n('k3'): n('v3')}}
show('dict')
t('f')(n('p'), *[n('s')], k=n('kw'), **{n('dk'): n('dv')})
show('call')
t('a') < t('b') < t('c')
show('chain compare')
t('a') and t('b') or t('c')
show('bool ops')
t('x') if t('cond') else t('y')
show('ifexp')
t('a')[n('lo'):n('hi'):n('st')]
show('slice')
del t('a')[n('k')], t('b').z
show('del')
n('l') in t('a')
show('in')
not n('q') in t('a')
show('not in')
a, *b = t('it')
show('unpack')
[x for x in t('outer') for y in t('inner') if t('cond')]
show('comprehension')
{n('k' + str(x)): n('v' + str(x)) for x in t('it')}
show('dict comprehension')
with t('m1') as t('a').w, t('m2') as (p, q):
    n('body')
show('with')
for t('a').i in t('it'):
    n('loop')
show('for')
f"{n('f1')!r:{n('w', 10)}}{n('f2')}"
show('f-string')
print(end=n('e', ''))
show('print')

def deco(name):
    log.append(f'deco {name}')
    return lambda f: (log.append(f'apply {name}'), f)[1]

@deco('d1')
@deco('d2')
def fn(a=n('default'), *, b=n('kwdefault')) -> n('ret', int):
    pass


show('def')

@deco('c1')
class C(n('base', object), metaclass=n('meta', type)):
    n('body')
    x: n('annotation', int) = n('value')


show('class')
lambda a=n('ld'): 0
show('lambda')
assert n('ok'), n('not evaluated')
show('assert')
x = [0, 1, 2]
i = 0
i, x[i] = (2, 9)
print(x, i)
x[x.index(9)], x = (5, x)
print(x)
i = 1
i += (i := 5)
print(i)
y = (i := 2) + i * (i := 3) + i
print(y)

def g():
    r = (yield n('y1'))
    log.append(r)
    r2 = (yield n('y2')) + (yield n('y3'))
    log.append(r2)


it = g()
next(it)
it.send('s1')
it.send(1)
try:
    it.send(2)
except StopIteration:
    show('gen')
z = {}
z[n('k')] = z
show('z')
try:
    t('a')[n('k')] = 1 / 0
except ZeroDivisionError:
    show('failing value first')
try:
    n('f')(n('arg'))
except TypeError:
    show('call str')
try:
    undefined(n('arg'))
except NameError:
    show('undefined callee first')
s = ''.join((n(c) for c in 'abc'))
show(s)
(lambda *a, **k: log.append((a, k)))(*(n('g') for _ in range(2)), **dict(z=n('zz')))
show('generator args')
