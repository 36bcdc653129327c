# Logs, tables, ciphers, formats.
import io, string, sys, textwrap, itertools, collections
LOG = '2024-01-05 10:00:01 INFO  auth: user=alice action=login ip=10.0.0.1\n2024-01-05 10:00:02 WARN  db: slow query took=1.25s table="users list"\n2024-01-05 10:00:05 ERROR auth: user=bob action=login error="bad password" tries=3\n\nmalformed line\n2024-01-05 10:01:00 INFO  web: path=/index.html?q=1&r=2 status=200 size=1024\n2024-01-05 10:01:01 ERROR web: path=/missing status=404 size=0\n2024-01-05 10:02:00 INFO  auth: user=alice action=logout\n'

def fields(text):
    out, key, buf, quoted = ({}, None, [], False)
    for ch in text + ' ':
        if quoted:
            quoted = ch != '"'
            buf.append(ch) if quoted else None
        elif ch == '"':
            quoted = True
        elif ch == '=' and key is None:
            key = ''.join(buf)
            buf.clear()
        elif ch == ' ':
            if key is not None:
                out[key] = ''.join(buf)
            key = None
            buf.clear()
        else:
            buf.append(ch)
    return out

def records(stream):
    for n, line in enumerate(stream, 1):
        line = line.rstrip('\n')
        if not line.strip():
            continue
        try:
            date, time, level, rest = line.split(None, 3)
            source, _, text = rest.partition(': ')
            if not _:
                raise ValueError('no source')
            h, m, s = map(int, time.split(':'))
        except ValueError as e:
            print(f'line {n}: {e}', file=sys.stdout)
            continue
        yield {'seconds': h * 3600 + m * 60 + s, 'level': level, 'source': source, **fields(text)}


rs = list(records(io.StringIO(LOG)))
for r in rs:
    print(r)
by = collections.defaultdict(list)
for r in rs:
    by[r['source'], r['level']].append(r)
for (src, lvl), items in sorted(by.items()):
    print(f"{src:>5}/{lvl:<5} {len(items)} {[i['seconds'] % 100 for i in items]}")
print(collections.Counter((r['level'] for r in rs)).most_common(), sum((int(r.get('size', 0)) for r in rs)), {r['user'] for r in rs if 'user' in r} == {'alice', 'bob'})

def caesar(s, k):
    return s.translate(str.maketrans(string.ascii_lowercase + string.ascii_uppercase, ''.join((a[k:] + a[:k] for a in (string.ascii_lowercase, string.ascii_uppercase)))))


print(caesar('Hello, World!', 3), caesar(caesar('Hello, World!', 3), 23))

def rle(s):
    return ''.join((f'{len(list(g))}{k}' for k, g in itertools.groupby(s)))


print(rle('aaabccd'), rle(''))

def wrap_table(rows, widths):
    for row in rows:
        cells = [textwrap.wrap(str(c), w) or [''] for c, w in zip(row, widths)]
        for parts in itertools.zip_longest(*cells, fillvalue=''):
            yield ' | '.join((p.ljust(w) for p, w in zip(parts, widths))).rstrip()


print(*wrap_table([('name', 'description'), ('alpha', 'a rather long description that wraps'), ('β', '日本語 テキスト')], (6, 12)), sep='\n')
roman = lambda n: ''.join(itertools.chain.from_iterable((s * (n // v % (10 if v in (1, 10, 100) else 2 if v in (5, 50, 500) else 10 ** 9)) for v, s in ()))) or n
print('%-10s|%5.1f%%|%+d|%x' % ('left', 99.5, 3, 255), '{:>{w}}|{!r:^7}|{a[k]}|{0}'.format('r', 'q', w=4, a={'k': 1}) if False else '{0:>{w}}|{1!r:^7}|{a[k]}'.format('r', 'q', w=4, a={'k': 1}))
print(sorted('Straße Äpfel zebra Zoo äh'.split(), key=str.casefold), 'ǅ'.lower(), 'ß'.upper(), 'İ'.lower().encode(), 'Ⅷ'.isnumeric(), '²'.isdigit(), 'é' == 'é', len('👨\u200d👩\u200d👧'), 'naïve café'.title(), 'x'.join('abc'), 'a-b_c'.replace('-', '_').split('_'))
text = 'one two  three\tfour\nfive'
print(text.split(), text.split(' '), text.split(None, 2), text.splitlines(), text.expandtabs(4), text.find('three'), text.index('f'), text.count('e'), text.partition('  '), text.rsplit(' ', 1), text[-4:], text[::-2], text.startswith(('two', 'one')), text.zfill(30), text.title(), text.swapcase())
vowels = sum(map(text.count, 'aeiou'))
print(vowels, max(text), min(text), sorted(set(text))[:5], [ord(c) for c in text[:3]], bytes(text[:3], 'ascii').hex(), ''.join(reversed(text[:5])), text.encode().find(b'two'), ascii('é😀'), repr('tab\t\'quote"'))
print(*(f"{n:>3}{'Fizz' * (n % 3 == 0)}{'Buzz' * (n % 5 == 0)}" for n in range(1, 16)), sep=',')
b = bytearray(b'hello')
b[1:3] = b'EYX'
b += b'!' * 2
print(b, b.upper(), bytes(b)[::-1], b.index(b'l'), b.split(b'l'), [hex(x) for x in b[:2]], int.from_bytes(b[:4], 'big'), memoryview(b)[2:4].tobytes())
