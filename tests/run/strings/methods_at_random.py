# Methods of str and bytes on random texts.
import random
r = random.Random(9)
alpha = ['a', 'b', 'A', ' ', '\t', '\n', 'é', 'ß', '日', '😀', 'İ', 'ǆ', '1', '²', '_', '-', '\x00', '\x85', '\u3000', 'ﬀ', 'Σ', 'σ', '̇', '\ud800']

def rstr(n=6):
    return ''.join((r.choice(alpha) for _ in range(r.randint(0, n))))


M0 = 'capitalize casefold lower upper title swapcase isalnum isalpha isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper strip lstrip rstrip split rsplit splitlines expandtabs isascii'.split()
for i in range(60):
    s = rstr(9)
    u = rstr(2)
    a, b = (r.randint(-5, 9), r.randint(-5, 9))
    for m in r.sample(M0, 6):
        print(m, ascii(s), ascii(getattr(s, m)()))
    for f in (lambda: s.split(u), lambda: s.rsplit(u, 1), lambda: s.find(u, a, b), lambda: s.rfind(u, a, b), lambda: s.index(u), lambda: s.rindex(u, a), lambda: s.count(u, a, b), lambda: s.replace(u, 'X', a), lambda: s.partition(u), lambda: s.rpartition(u), lambda: s.startswith(u, a), lambda: s.endswith(u, a, b), lambda: s.strip(u), lambda: s.center(a + 8, (u or '*')[0]), lambda: s.zfill(b), lambda: s[a:b] in s, lambda: s < u, lambda: s * a, lambda: u.join(s), lambda: s.removeprefix(u), lambda: s.removesuffix(u), lambda: s.translate({ord(c): u for c in s[:1]}), lambda: s.encode('utf-8', 'surrogatepass').decode('utf-8', 'replace'), lambda: s.encode('ascii', r.choice(['ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'])), lambda: s.encode('latin-1', 'replace'), lambda: s.encode('utf-16', 'surrogatepass'), lambda: s.encode(), lambda: s.expandtabs(a)):
        try:
            print(ascii(f()), end='|')
        except Exception as e:
            print(type(e).__name__, ascii(str(e)), end='|')
    print()
    by = s.encode('utf-8', 'replace')
    ub = u.encode('utf-8', 'replace')
    for f in (lambda: by.split(ub), lambda: by.find(ub, a, b), lambda: by.rfind(ub), lambda: by.count(ub), lambda: by.replace(ub, b'X', a), lambda: by.partition(ub), lambda: by.strip(ub), lambda: by.title(), lambda: by.swapcase(), lambda: by.capitalize(), lambda: by.splitlines(True), lambda: by.expandtabs(3), lambda: by.isalnum(), lambda: by.istitle(), lambda: by.decode('utf-8', 'ignore'), lambda: by[1:].decode('utf-8', 'replace'), lambda: by[2:].decode('latin-1'), lambda: by.hex(' ', a), lambda: by.center(a + 6, b'*'), lambda: by.rsplit(None, 1), lambda: by[1:].decode()):
        try:
            print(ascii(f()), end='|')
        except Exception as e:
            print(type(e).__name__, ascii(str(e)), end='|')
    print()
