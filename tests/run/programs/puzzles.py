# A calculator, simulations, puzzles.
import random, heapq, itertools, collections, string

def tokenize(s):
    i, out = (0, [])
    while i < len(s):
        c = s[i]
        if c.isspace():
            i += 1
            continue
        if c.isdigit() or c == '.':
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == '.'):
                j += 1
            out.append(float(s[i:j]) if '.' in s[i:j] else int(s[i:j]))
            i = j
        elif c.isalpha():
            j = i
            while j < len(s) and s[j].isalnum():
                j += 1
            out.append(('id', s[i:j]))
            i = j
        elif s[i:i + 2] in ('**', '//', '<=', '>=', '=='):
            out.append(s[i:i + 2])
            i += 2
        elif c in '+-*/%()<>=,':
            out.append(c)
            i += 1
        else:
            raise SyntaxError(f'bad character {c!r} at {i}')
    return out

class P:
    PREC = {'==': 1, '<': 1, '>': 1, '<=': 1, '>=': 1, '+': 2, '-': 2, '*': 3, '/': 3, '//': 3, '%': 3, '**': 5}

    def __init__(self, s, env=None):
        self.t = tokenize(s)
        self.i = 0
        self.env = env or {}

    def peek(self):
        return self.t[self.i] if self.i < len(self.t) else None

    def next(self):
        t = self.peek()
        self.i += 1
        return t

    def expr(self, p=0):
        left = self.unary()
        while (op := self.peek()) in self.PREC and self.PREC[op] >= p:
            self.next()
            right = self.expr(self.PREC[op] + (op != '**'))
            match op:
                case '+':
                    left += right
                case '-':
                    left -= right
                case '*':
                    left *= right
                case '/':
                    left /= right
                case '//':
                    left //= right
                case '%':
                    left %= right
                case '**':
                    left **= right
                case '<' | '>' | '<=' | '>=' | '==':
                    left = {'<': left < right, '>': left > right, '<=': left <= right, '>=': left >= right, '==': left == right}[op]
        return left

    def unary(self):
        if self.peek() == '-':
            self.next()
            return -self.expr(4)
        return self.atom()

    def atom(self):
        match self.next():
            case int() | float() as n:
                return n
            case ['id', name]:
                if self.peek() == '(':
                    self.next()
                    args = []
                    while self.peek() != ')':
                        args.append(self.expr())
                        if self.peek() == ',':
                            self.next()
                    self.next()
                    return {'max': max, 'min': min, 'abs': abs, 'sum': lambda *a: sum(a)}[name](*args)
                return self.env[name]
            case '(':
                v = self.expr()
                if self.next() != ')':
                    raise SyntaxError('expected )')
                return v
            case other:
                raise SyntaxError(f'unexpected {other!r}')


for s in ('1+2*3', '(1+2)*3', '2**3**2', '-2**2', '7//2*2+7%2', '10/4', '1.5*x+y', 'max(1, x, 3) - abs(-4)', '1<2', '2>=3', '(1', '1+', '1 $ 2', '1/0', 'nope', '2**100', 'sum(1,2,3)//4', '-(-3)', '1--1', '3 == 3.0'):
    try:
        print(s, '=', P(s, {'x': 4, 'y': 0.5}).expr())
    except (SyntaxError, ArithmeticError, KeyError) as e:
        print(s, '!', type(e).__name__, e)

def life(cells, n):
    for _ in range(n):
        c = collections.Counter(((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy))
        cells = {p for p, k in c.items() if k == 3 or (k == 2 and p in cells)}
    return sorted(cells)


print(life({(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}, 10))

class Bank:

    def __init__(self):
        self.rng = random.Random(1)
        self.queue = []
        self.clock = 0.0
        self.log = []
        self.seq = itertools.count()

    def at(self, dt, f, *a):
        heapq.heappush(self.queue, (self.clock + dt, next(self.seq), f, a))

    def customer(self, n):
        self.log.append((round(self.clock, 3), 'arrive', n))
        if n < 8:
            self.at(self.rng.expovariate(1), self.customer, n + 1)
        self.at(self.rng.uniform(0.5, 2), self.leave, n)

    def leave(self, n):
        self.log.append((round(self.clock, 3), 'leave', n))

    def run(self):
        self.at(0, self.customer, 1)
        while self.queue:
            self.clock, _, f, a = heapq.heappop(self.queue)
            f(*a)
        return self.log


print(*Bank().run(), sep='\n')

def mandel(w, h, it):
    rows = []
    for j in range(h):
        row = ''
        for i in range(w):
            c = complex(-2 + 3 * i / w, -1.2 + 2.4 * j / h)
            z = 0
            for k in range(it):
                z = z * z + c
                if abs(z) > 2:
                    break
            row += ' .:-=+*#%@'[k * 9 // (it - 1)]
        rows.append(row.rstrip())
    return rows


print(*mandel(60, 16, 20), sep='\n')

def knap(items, cap):
    best = [(0, ())] * (cap + 1)
    for name, w, v in items:
        for c in range(cap, w - 1, -1):
            cand = (best[c - w][0] + v, (*best[c - w][1], name))
            if cand[0] > best[c][0]:
                best[c] = cand
    return best[cap]


print(knap([('a', 5, 10), ('b', 4, 40), ('c', 6, 30), ('d', 3, 50)], 10))

def sudoku(b):
    for i, v in enumerate(b):
        if v == '.':
            r, c = divmod(i, 9)
            used = {b[r * 9 + k] for k in range(9)} | {b[k * 9 + c] for k in range(9)} | {b[(r // 3 * 3 + k // 3) * 9 + c // 3 * 3 + k % 3] for k in range(9)}
            for d in '123456789':
                if d not in used and (s := sudoku(b[:i] + d + b[i + 1:])):
                    return s
            return None
    return b


print(sudoku('53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79'))

def bwt(s):
    s += '\x00'
    return ''.join((r[-1] for r in sorted((s[i:] + s[:i] for i in range(len(s))))))

def ibwt(r):
    t = [''] * len(r)
    for _ in r:
        t = sorted((a + b for a, b in zip(r, t)))
    return next((x for x in t if x.endswith('\x00')))[:-1]


e = bwt('banana bandana')
print(repr(e), ibwt(e))
