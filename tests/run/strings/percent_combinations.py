# Every kind of % directive on every kind of value, for str and bytes.
def t(s, v):
    try:
        return s % v
    except Exception as e:
        return f'{type(e).__name__} {e}'


vals = [0, -5, 10 ** 15, 2.5, -1e-09, 1e+300, float('nan'), 'text', 'é', b'by', None, (1,), [1, 2], {'a': 1}, True, 1j, float('-inf'), '', 0.1]
n = 0
for flags in ('', '-', '+', ' ', '0', '#', '-+', '0+', '#0', '- ', '+ 0'):
    for width in ('', '3', '12'):
        for prec in ('', '.', '.0', '.2', '.8'):
            for typ in 'diouxXeEfFgGcrsa%q':
                for v in vals:
                    n += 1
                    if n % 53:
                        continue
                    f = '%' + flags + width + prec + typ
                    print(repr(f), repr(v), repr(t(f, v)))
                    if n % 5 == 0:
                        try:
                            print(f.encode() % v)
                        except Exception as e:
                            print(type(e).__name__, e)
