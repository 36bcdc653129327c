# Slices with any bounds: taken, assigned, deleted.
import random
r = random.Random(5)

def rs():
    return slice(*(r.choice([None, None, 0, 1, 2, -1, -2, 5, 7, -7, 100, -100, 10 ** 20, -10 ** 20]) for _ in range(2)), r.choice([None, None, 1, 1, 2, 3, -1, -2, -10 ** 20, 10 ** 20, 0]))


for i in range(60):
    n = r.randint(0, 9)
    s = rs()
    l = list(range(n))
    for seq in (l, tuple(l), ''.join(map(str, l)), bytes(l), bytearray(l), range(n), range(0, -3 * n, -3)):
        try:
            print(seq[s], end=' ')
        except Exception as e:
            print(type(e).__name__, e, end=' ')
    print(s)
    m = l[:]
    b = bytearray(l)
    try:
        m[s] = 'x' * r.randint(0, 5)
        print(m)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        b[s] = b'x' * r.randint(0, 5)
        print(b)
    except Exception as e:
        print(type(e).__name__, e)
    m = l[:]
    try:
        del m[s]
        print(m)
    except Exception as e:
        print(type(e).__name__, e)
    b = bytearray(l)
    try:
        del b[s]
        print(b)
    except Exception as e:
        print(type(e).__name__, e)
