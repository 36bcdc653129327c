# Every kind of format specification on every kind of value.
import itertools

def t(v, s):
    try:
        return format(v, s)
    except Exception as e:
        return f'{type(e).__name__} {e}'


vals = [0, 1, -1, 255, -12345, 10 ** 20, True, 0.0, -0.0, 1.5, -2.675, 1e+20, 1e-07, 123456.789, float('nan'), float('inf'), -float('inf'), 1e+100, 5e-324, 'abc', '', 'é日', 1 + 2j, -1.5j, 3.14159j + 10000000000.0, None, [1]]
n = 0
for fill in ('', '<', '>', '^', '=', '*<', '*^', '0=', 'é>', '日^'):
    for sign in ('', '+', '-', ' '):
        for alt in ('', '#', '0', '#0', 'z'):
            for width in ('', '1', '12'):
                for grp in ('', ',', '_'):
                    for prec in ('', '.0', '.3', '.10'):
                        for typ in ('', 'd', 'b', 'x', 'X', 'o', 'c', 'n', 'e', 'E', 'f', 'F', 'g', 'G', '%', 's', 'q'):
                            n += 1
                            if n % 149:
                                continue
                            s = fill + sign + alt + width + grp + prec + typ
                            v = vals[n // 149 % len(vals)]
                            print(repr(v), repr(s), repr(t(v, s)))
