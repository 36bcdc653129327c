# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
match x:
    case 1 | -1 | 1.5 | 'a' 'b' | b'c' | 1 + 2j | -1 - 2j | None | True | False: pass
    case a: pass
match x, y:
    case a.b.c, *rest: pass
    case [a, _, *_]: pass
    case (a), (b,), (), []: pass
    case {'k': v, 1: w, a.b: c, -1: d, **rest}: pass
    case {}: pass
    case Point(x=0, y=int() as z) | Point(0, 1,): pass
    case a.B(c, d=e,) if f: pass
    case (1 | 2) as n: pass
    case _: pass
match (x):
    case y if y > 1: pass
match *a, b:
    case *c,: pass
match x: 
    case "a": 
        match y:
            case z: pass
    case 2: pass
match [a, b]:
    case 1: pass
match -x:
    case 1: pass
match not x:
    case 1: pass
