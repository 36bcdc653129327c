# A small language: tokenizer, parser, evaluator with closures.
"""A small language: tokenizer, parser, evaluator, with closures."""
import operator, sys
from dataclasses import dataclass
from typing import NamedTuple, Any
from functools import reduce

class Token(NamedTuple):
    kind: str
    text: str
    pos: int

class LispError(Exception):
    pass

class ParseError(LispError):
    pass

def tokenize(source):
    i = 0
    while i < len(source):
        c = source[i]
        if c.isspace():
            i += 1
        elif c in "()'":
            yield Token(c, c, i)
            i += 1
        elif c == '"':
            j = source.find('"', i + 1)
            if j < 0:
                raise ParseError(f'unterminated string at {i}')
            yield Token('str', source[i + 1:j], i)
            i = j + 1
        elif c == ';':
            while i < len(source) and source[i] != '\n':
                i += 1
        else:
            j = i
            while j < len(source) and (not source[j].isspace()) and (source[j] not in '()'):
                j += 1
            yield Token('atom', source[i:j], i)
            i = j

class Symbol(str):

    def __repr__(self):
        return str(self)

def parse(tokens):
    tokens = iter(tokens)

    def form(token):
        match token:
            case Token('(', _, pos):
                items = []
                for t in tokens:
                    if t.kind == ')':
                        return items
                    items.append(form(t))
                raise ParseError(f'unclosed ( at {pos}')
            case Token(')', _, pos):
                raise ParseError(f'unexpected ) at {pos}')
            case Token("'"):
                raise ParseError('bad')
            case Token(kind="'"):
                return [Symbol('quote'), form(next(tokens))]
            case Token('str', text):
                return text
            case Token('atom', text):
                for convert in (int, float):
                    try:
                        return convert(text)
                    except ValueError:
                        pass
                return {'#t': True, '#f': False, 'nil': None}.get(text, Symbol(text))
    return [form(t) for t in tokens]

class Env(dict):

    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise LispError(f'unbound: {name}')

@dataclass(eq=False)
class Lambda:
    params: list
    body: list
    env: Env

    def __call__(self, *args):
        if len(args) != len(self.params):
            raise LispError(f'expected {len(self.params)} args, got {len(args)}')
        result = None
        for b in self.body:
            result = evaluate(b, Env(self.params, args, self.env))
        return result

def fold(op, unit=None):
    return lambda *a: reduce(op, a) if unit is None else reduce(op, a, unit)


GLOBAL = Env()
GLOBAL.update({'+': fold(operator.add, 0), '*': fold(operator.mul, 1), '-': lambda a, *r: -a if not r else reduce(operator.sub, r, a), '/': fold(operator.truediv), '<': operator.lt, '>': operator.gt, '=': operator.eq, 'list': lambda *a: list(a), 'car': lambda l: l[0], 'cdr': lambda l: l[1:], 'cons': lambda a, l: [a, *l], 'len': len, 'map': lambda f, l: [f(x) for x in l], 'print': lambda *a: print(*map(show, a)), 'apply': lambda f, l: f(*l)})

def evaluate(x, env=GLOBAL):
    while True:
        match x:
            case Symbol():
                return env.find(x)[x]
            case int() | float() | str() | bool() | None:
                return x
            case []:
                return []
            case ['quote', v]:
                return v
            case ['if', c, a, *b]:
                x = a if evaluate(c, env) not in (False, None) else b[0] if b else None
            case ['define', [name, *params], *body]:
                env[name] = Lambda(params, body, env)
                return None
            case ['define', Symbol(name), v]:
                env[Symbol(name)] = evaluate(v, env)
                return None
            case ['set!', Symbol() as name, v]:
                env.find(name)[name] = evaluate(v, env)
                return None
            case ['lambda', [*params], *body]:
                return Lambda(params, body, env)
            case ['let', bindings, *body]:
                x = [[Symbol('lambda'), [n for n, _ in bindings], *body], *(v for _, v in bindings)]
            case ['begin', *forms]:
                for f in forms[:-1]:
                    evaluate(f, env)
                x = forms[-1]
            case [f, *args]:
                f = evaluate(f, env)
                args = [evaluate(a, env) for a in args]
                if not callable(f):
                    raise LispError(f'not callable: {show(f)}')
                return f(*args)

def show(v):
    match v:
        case True:
            return '#t'
        case False:
            return '#f'
        case None:
            return 'nil'
        case list(items):
            return '(' + ' '.join(map(show, items)) + ')'
        case Symbol():
            return str(v)
        case str():
            return f'"{v}"'
        case Lambda(params, _, _):
            return f"<lambda {' '.join(params)}>"
        case _:
            return str(v)


PROGRAM = '\n(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) ; factorial\n(print (fact 25))\n(define (make-counter) (let ((n 0)) (lambda () (begin (set! n (+ n 1)) n))))\n(define c (make-counter)) (c) (c) (print (c))\n(print (map (lambda (x) (* x x)) \'(1 2 3.5)) "text" \'sym #t nil)\n(print (let ((a 1) (b 2)) (+ a b)) (apply + (list 1 2 3)) (cons 1 \'(2 3)) make-counter)\n(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))) (print (fib 15))\n(print (if #f 1) (if nil 1 2) (/ 7 2) (- 5) (= 1 1.0))\n'
for f in parse(tokenize(PROGRAM)):
    evaluate(f)
for bad in ('(', ')', '(nope)', '(1 2)', '((lambda (x) x))', '"abc', "(car '())", "(+ 1 'a)", '(/ 1 0)'):
    try:
        for f in parse(tokenize(bad)):
            print(show(evaluate(f)))
    except (LispError, ArithmeticError, LookupError, TypeError) as e:
        print(f'{bad}: {type(e).__name__}: {e}')
