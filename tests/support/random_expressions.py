"""Random expressions of a wanted type, over the variables in scope, for the differential test.

Values stay small: products and shifts only take small constants on one side, so that loops can't make them explode.
With a small probability an expression of a wrong type is drawn, since errors have to agree too.
"""

TYPES = ["int", "float", "str", "bool", "list", "tuple", "dict", "set", "bytes"]
WORDS = ["", "a", "b", "key", "word", "Ünï", "🙂x", "two words", "x,y,,z", "Mixed Case", "12", "0x1f", " pad "]
INTEGERS = [0, 1, -1, 2, 3, 5, 7, -8, 10, 63, 64, 100, 255, 1000, 2 ** 31, -2 ** 31, 2 ** 62 - 1, 2 ** 62, -2 ** 62, 2 ** 63, 2 ** 64 + 1, 10 ** 20, -10 ** 25]
FLOATS = ["0.0", "-0.0", "1.0", "0.5", "-2.5", "3.14159", "1e10", "1e-7", "1e300", "100.0", "0.1", "2.675"]


class Expressions:
    """Draws expressions; `scope` maps types to the names that hold such values now."""

    def __init__(self, random, scope, wrongness=0.02):
        self.random, self.scope, self.wrongness = random, scope, wrongness

    def of(self, kind, depth=2):
        if self.random.random() < self.wrongness:
            return f"({self.of(self.random.choice(TYPES), depth - 1)})"
        if depth > 0 and self.random.random() < 0.75:
            return self.random.choice(self.compound(kind))(depth - 1)
        return self.leaf(kind)

    def any(self, depth=2):
        return self.of(self.random.choice(TYPES), depth)

    def leaf(self, kind):
        names = self.scope.get(kind)
        if names and self.random.random() < 0.7:
            return self.random.choice(names)
        return self.literal(kind)

    def literal(self, kind):
        choose = self.random.choice
        if kind == "int":
            value = choose(INTEGERS) if self.random.random() < 0.4 else self.random.randrange(-20, 50)
            return str(value) if value >= 0 else f"({value})"
        if kind == "float":
            return choose(FLOATS)
        if kind == "str":
            return repr(choose(WORDS))
        if kind == "bytes":
            return repr(choose([b"", b"ab", b"\x00\xff", b"line\n"]))
        if kind == "bool":
            return choose(["True", "False"])
        count = self.random.randrange(4)
        if kind == "list":
            return "[" + ", ".join(self.literal("int") for _ in range(count)) + "]"
        if kind == "tuple":
            return "(" + "".join(self.literal("int") + ", " for _ in range(count)) + ")"
        if kind == "set":
            return "{" + ", ".join(str(self.random.randrange(30)) for _ in range(count)) + "}" if count else "set()"
        return "{" + ", ".join(f"{choose(WORDS)!r}: {self.literal('int')}" for _ in range(count)) + "}"

    def format_spec(self, kinds):
        """A random [[fill]align][sign][#][0][width][,][.precision][type], valid or nearly so."""
        r = self.random
        parts = [r.choice(["", "", "<", ">", "^", "=", "*^", "_>", "0="]), r.choice(["", "", "+", "-", " "]), r.choice(["", "", "", "#"]), r.choice(["", "", "0"]),
                 r.choice(["", "1", "6", "12"]), r.choice(["", "", "", ",", "_"]), r.choice(["", "", "", ".0", ".2", ".5"]), r.choice(kinds)]
        return "".join(parts)

    def slice(self):
        r = self.random
        bounds = [r.choice(["", str(r.randrange(-6, 7)), self.leaf("int")]) for _ in range(2)]
        return ":".join(bounds + r.choice([[], [], [""], [str(r.choice([1, 2, 3, -1, -2, 0]))]]))

    def small(self):
        return str(self.random.randrange(0, 5))

    def compound(self, kind):
        return getattr(self, "compound_" + kind)()

    def compound_int(self):
        e, r = self.of, self.random
        return [
            lambda d: f"({e('int', d)} {r.choice('+-&|^')} {e('int', d)})",
            lambda d: f"({e('int', d)} * {r.randrange(-9, 10)})",
            lambda d: f"({e('int', d)} {r.choice(['//', '%'])} {e('int', d)})",
            lambda d: f"({e('int', d)} {r.choice(['<<', '>>'])} {r.randrange(0, 9)})",
            lambda d: f"{r.choice(['-', '~', '+'])}{e('int', d)}",
            lambda d: f"({r.randrange(-9, 10)} ** {r.randrange(0, 30)})",
            lambda d: f"len({e(r.choice(['str', 'list', 'dict', 'tuple', 'set', 'bytes']), d)})",
            lambda d: f"abs({e('int', d)})",
            lambda d: f"{e('list', d)}[{e('int', 0)}]",
            lambda d: f"{e('tuple', d)}[{r.randrange(-3, 3)}]",
            lambda d: f"{e('dict', d)}.get({e('str', 0)}, {e('int', d)})",
            lambda d: f"({e('int', d)} if {e('bool', d)} else {e('int', d)})",
            lambda d: f"sum({e('list', d)})",
            lambda d: f"{r.choice(['min', 'max'])}({e('int', d)}, {e('int', d)})",
            lambda d: f"int({e('float', d)} % 1000)",
            lambda d: f"{e('str', d)}.{r.choice(['find', 'count'])}({e('str', 0)})",
            lambda d: f"({e('int', d)}).bit_length()",
            lambda d: f"sum(i * {r.randrange(1, 5)} for i in {e('list', d)} if i > {r.randrange(-5, 5)})",
            lambda d: f"round({e('int', d)}, {r.randrange(-2, 1)})",
            lambda d: f"pow({e('int', d)}, {r.randrange(0, 9)}, {r.randrange(2, 99)})",
            lambda d: f"divmod({e('int', d)}, {r.choice([3, -7, 10, 2 ** 40])})[{r.randrange(2)}]",
            lambda d: f"ord({r.choice(['a', 'é', '🙂'])!r}) ",
            lambda d: f"int({e('str', d)}, {r.choice([0, 2, 8, 10, 16, 36])})",
            lambda d: f"int.from_bytes({e('bytes', d)}, {r.choice(['big', 'little'])!r}, signed={r.choice(['True', 'False'])})",
            lambda d: f"({e('int', d)} * {e('int', d)})",
            lambda d: f"({e('int', d)}).bit_count()",
            lambda d: f"{e('bytes', d)}.{r.choice(['find', 'count', 'rfind'])}({e(r.choice(['bytes', 'int']), 0)})",
            lambda d: f"{e(r.choice(['str', 'tuple', 'list']), d)}.index({e(r.choice(['str', 'int']), 0)}, {r.randrange(-3, 3)})",
            lambda d: f"{r.choice(['min', 'max'])}({e(r.choice(['list', 'tuple', 'set']), d)}{r.choice(['', ', default=0', ', key=lambda x: -x'])})",
            lambda d: f"{r.choice(['hash', 'int'])}({e(r.choice(['int', 'bool']), d)})",
            lambda d: f"({e('int', d)}).__{r.choice(['floordiv', 'mod', 'rsub', 'and', 'truediv', 'divmod'])}__({e('int', 0)})",
        ]

    def compound_float(self):
        e, r = self.of, self.random
        return [
            lambda d: f"({e('float', d)} {r.choice(['+', '-', '*'])} {e(r.choice(['float', 'float', 'int']), d)})",
            lambda d: f"({e('int', d)} / {e('int', d)})",
            lambda d: f"({e('float', d)} {r.choice(['/', '//', '%'])} {e('float', d)})",
            lambda d: f"float({e(r.choice(['int', 'bool']), d)})",
            lambda d: f"round({e('float', d)}, {r.randrange(0, 4)})",
            lambda d: f"abs({e('float', d)})",
            lambda d: f"-{e('float', d)}",
            lambda d: f"float({e('str', d)})",
            lambda d: f"sum({e('list', d)}, {e('float', 0)})",
            lambda d: f"{r.choice(['divmod', 'pow'])}({e('float', d)}, {r.choice([2, 3.5, -2.0])}){'[0]' if r.random() < 0.5 else ''}",
            lambda d: f"({e('float', d)}).{r.choice(['is_integer', 'hex', 'as_integer_ratio'])}()",
            lambda d: f"({e('float', d)} if {e('bool', d)} else {e('float', d)})",
        ]

    def compound_str(self):
        e, r = self.of, self.random
        return [
            lambda d: f"({e('str', d)} + {e('str', d)})",
            lambda d: f"({e('str', d)} * {self.small()})",
            lambda d: f"str({self.any(d)})",
            lambda d: f"repr({self.any(d)})",
            lambda d: f"{e('str', d)}.{r.choice(['upper', 'lower', 'title', 'strip', 'swapcase', 'capitalize'])}()",
            lambda d: f"{e('str', d)}[{r.choice(['0:2', '::-1', '1:', ':-1', '::2', '-3:'])}]",
            lambda d: f"{e('str', d)}[{e('int', 0)}]",
            lambda d: f"{e('str', d)}.replace({e('str', 0)}, {e('str', 0)}, {r.randrange(3)})",
            lambda d: "f\"" + f"{{{self.leaf('int')}:{r.choice(['d', '5d', '<6', 'x', ',', '+', '08'])}}}|{{{self.leaf('str')}!r:{r.choice(['>8', '', '^9'])}}}" + "\"",
            lambda d: "f\"" + f"{{{self.leaf('float')}:{r.choice(['.2f', '.3e', 'g', '10.1f', '%'])}}}" + "\"",
            lambda d: f"','.join(str(x) for x in {e(r.choice(['list', 'tuple']), d)})",
            lambda d: f"{e('str', d)}.center({r.randrange(12)}, '*')",
            lambda d: f"'%s-%d' % ({e('str', d)}, {e('int', d)})",
            lambda d: f"'{{}}/{{:>4}}'.format({self.any(0)}, {e('int', d)})",
            lambda d: f"type({self.any(d)}).__name__",
            lambda d: f"{r.choice(['hex', 'bin', 'oct'])}({e('int', d)})",
            lambda d: f"{e('str', d)}.zfill({r.randrange(8)})",
            lambda d: f"format({e('int', d)}, {self.format_spec(['', 'd', 'x', 'X', 'o', 'b', 'c', 'n', 'e', 's'])!r})",
            lambda d: f"format({e('float', d)}, {self.format_spec(['', 'f', 'e', 'E', 'g', 'G', '%', 'n', 'd'])!r})",
            lambda d: f"format({e('str', d)}, {self.format_spec(['', 's', 's', 'd'])!r})",
            lambda d: f"{e('str', d)}[{self.slice()}]",
            lambda d: f"{e('str', d)}.{r.choice(['partition', 'rpartition', 'split', 'rsplit'])}({e('str', 0)})[{r.choice([0, -1])}]",
            lambda d: f"{e('str', d)}.{r.choice(['removeprefix', 'removesuffix', 'lstrip', 'rstrip', 'strip'])}({e('str', 0)})",
            lambda d: f"{e('str', d)}.{r.choice(['ljust', 'rjust', 'center'])}({r.randrange(9)}{r.choice(['', ', ' + repr('.'), ', ' + repr('é')])})",
            lambda d: f"{e('str', d)}.{r.choice(['casefold', 'expandtabs', 'splitlines'])}()",
            lambda d: f"{e('str', d)}.translate({{97: {r.choice(['None', repr('A'), '98'])}, 101: {e('str', 0)}}})",
            lambda d: f"'%{r.choice(['', '-', '+', '0', ' ', '#'])}{r.choice(['', '5', '8.2'])}{r.choice('dixXofegsra%c')}' % ({self.any(0)},)",
            lambda d: f"{e('bytes', d)}.decode({r.choice(['', repr('latin-1'), repr('ascii')])})",
            lambda d: f"{e('bytes', d)}.hex({r.choice(['', repr(':'), repr('-') + ', 2'])})",
            lambda d: f"f'{{{e('int', 0)}:{{{r.randrange(1, 9)}}}}}|{{{self.leaf('float')}!s:>12}}|{{{self.leaf('list')}=}}'",
            lambda d: f"ascii({self.any(d)})",
            lambda d: f"chr({e('int', d)} % 0x110000)",
        ]

    def compound_bool(self):
        e, r = self.of, self.random
        return [
            lambda d: f"({e('int', d)} {r.choice(['<', '<=', '>', '>=', '==', '!='])} {e(r.choice(['int', 'float']), d)})",
            lambda d: f"({e('str', d)} {r.choice(['<', '==', '!=', 'in', 'not in'])} {e('str', d)})",
            lambda d: f"(not {e('bool', d)})",
            lambda d: f"({e('bool', d)} {r.choice(['and', 'or'])} {e('bool', d)})",
            lambda d: f"({e('int', d)} {r.choice(['in', 'not in'])} {e(r.choice(['list', 'tuple', 'set']), d)})",
            lambda d: f"({e('list', d)} {r.choice(['==', '<', '!='])} {e('list', d)})",
            lambda d: f"({e('int', d)} < {e('int', d)} <= {e('int', d)})",
            lambda d: f"bool({self.any(d)})",
            lambda d: f"isinstance({self.any(d)}, ({r.choice(['int', 'str', 'list'])}, {r.choice(['dict', 'float', 'bool'])}))",
            lambda d: f"{r.choice(['any', 'all'])}(x % 2 for x in {e('list', d)})",
            lambda d: f"{e('str', d)}.{r.choice(['isdigit', 'isalpha', 'isupper', 'isspace', 'isalnum'])}()",
            lambda d: f"({self.any(d)} == {self.any(d)})",
            lambda d: f"{e('set', d)}.{r.choice(['issubset', 'issuperset', 'isdisjoint'])}({e(r.choice(['set', 'list', 'tuple']), d)})",
            lambda d: f"({e('set', d)} {r.choice(['<', '<=', '>', '>='])} {e('set', d)})",
            lambda d: f"{e('str', d)}.{r.choice(['startswith', 'endswith'])}({r.choice([e('str', 0), '(' + repr('a') + ', ' + e('str', 0) + ')'])})",
            lambda d: f"({e('tuple', d)} {r.choice(['<', '>=', '=='])} {e('tuple', d)})",
            lambda d: f"({self.any(d)} is {r.choice(['None', 'not None'])})",
            lambda d: f"{e('str', d)}.{r.choice(['isidentifier', 'isprintable', 'isnumeric', 'isdecimal', 'istitle', 'islower', 'isascii'])}()",
        ]

    def compound_list(self):
        e, r = self.of, self.random
        return [
            lambda d: f"({e('list', d)} + {e('list', d)})",
            lambda d: f"[{e('int', d)}, {e('int', d)}, *{e(r.choice(['list', 'tuple']), d)}]",
            lambda d: f"{e('list', d)}[{r.choice(['1:', ':2', '::-1', '::2', '-2:', '5:1:-1'])}]",
            lambda d: f"[x {r.choice(['+', '-', '^'])} {e('int', 0)} for x in {e('list', d)}]",
            lambda d: f"[x for x in {e('list', d)} if x % {r.randrange(2, 4)} == {r.randrange(2)}]",
            lambda d: f"sorted({e(r.choice(['list', 'tuple', 'set']), d)}{r.choice(['', ', reverse=True', ', key=lambda x: -x', ', key=abs'])})",
            lambda d: f"list(range({r.randrange(-3, 4)}, {r.randrange(12)}, {r.choice([1, 2, 3, -1])}))",
            lambda d: f"list({e(r.choice(['tuple', 'list']), d)})",
            lambda d: f"list(map(lambda x: x {r.choice(['+', '*'])} 2, {e('list', d)}))",
            lambda d: f"({e('list', d)} * {self.small()})",
            lambda d: f"[i + len(str(x)) for i, x in enumerate({e('list', d)})]",
            lambda d: f"[a - b for a, b in zip({e('list', d)}, {e('tuple', d)})]",
            lambda d: f"list({e('dict', d)}.values())",
            lambda d: f"list({e('bytes', d)})",
            lambda d: f"{e('list', d)}[{self.slice()}]",
            lambda d: f"list({r.choice(['reversed', 'filter', 'map'])}({e('list', d)}))" if r.random() < 0.2 else f"list(reversed({e(r.choice(['list', 'tuple']), d)}))",
            lambda d: f"[y for x in {e('list', d)}[:3] for y in range(x % 4)]",
            lambda d: f"list(filter({r.choice(['None', 'lambda x: x > 1'])}, {e('list', d)}))",
            lambda d: f"sorted({e('dict', d)}.values(), key=lambda x: (x % 3, -x))",
            lambda d: f"[len(x) for x in {e('str', d)}.split({r.choice(['', repr(',')])})]",
            lambda d: f"[k * v for k, v in {{x: x % 5 for x in {e('list', d)}}}.items()]",
            lambda d: f"(lambda *a, **k: [*a, *k.values()])(*{e('list', d)}, **{e('dict', 0)})",
        ]

    def compound_tuple(self):
        e, r = self.of, self.random
        return [
            lambda d: f"({e('int', d)}, {e('int', d)})",
            lambda d: f"({e('tuple', d)} + {e('tuple', d)})",
            lambda d: f"tuple({e('list', d)})",
            lambda d: f"{e('tuple', d)}[{r.choice(['1:', '::-1', ':2'])}]",
            lambda d: f"divmod({e('int', d)}, {r.choice([2, 7, -3])})",
            lambda d: f"tuple(x + {e('int', 0)} for x in {e('list', d)})",
            lambda d: f"(*{e('list', d)}, {e('int', d)})",
        ]

    def compound_dict(self):
        e, r = self.of, self.random
        return [
            lambda d: f"{{{e('str', d)}: {e('int', d)}, {e('str', d)}: {e('int', d)}}}",
            lambda d: f"{{**{e('dict', d)}, {e('str', 0)}: {e('int', d)}}}",
            lambda d: f"({e('dict', d)} | {e('dict', d)})",
            lambda d: f"{{str(x): x for x in {e('list', d)}}}",
            lambda d: f"{{k: v + 1 for k, v in {e('dict', d)}.items()}}",
            lambda d: f"dict(zip({e('str', d)}, {e('list', d)}))",
            lambda d: f"dict.fromkeys({e('str', d)}, {e('int', d)})",
            lambda d: f"dict(sorted({e('dict', d)}.items(), key=lambda pair: pair[1]))",
            lambda d: f"dict(reversed({e('dict', d)}.items()))",
            lambda d: f"{{w: len(w) for w in {e('str', d)}.split()}}",
            lambda d: f"dict(a={e('int', d)}, **{e('dict', 0)})",
        ]

    def compound_set(self):
        e, r = self.of, self.random
        # Only small non-negative integers, whose order in a set is fixed.
        return [
            lambda d: f"({e('set', d)} {r.choice('|&-^')} {e('set', d)})",
            lambda d: f"{{x % {r.randrange(2, 20)} for x in {e('list', d)}}}",
            lambda d: f"set(range({r.randrange(9)}))",
        ]

    def compound_bytes(self):
        e, r = self.of, self.random
        return [
            lambda d: f"({e('bytes', d)} + {e('bytes', d)})",
            lambda d: f"{e('str', d)}.encode()",
            lambda d: f"bytes([{r.randrange(256)}, {r.randrange(256)}])",
            lambda d: f"{e('bytes', d)}[{r.choice(['1:', '::-1', ':2'])}]",
            lambda d: f"{e('bytes', d)}[{self.slice()}]",
            lambda d: f"{e('bytes', d)}.{r.choice(['upper', 'title', 'strip', 'swapcase', 'lower'])}()",
            lambda d: f"{e('bytes', d)}.replace({e('bytes', 0)}, {e('bytes', 0)})",
            lambda d: f"{e('bytes', d)}.join([{e('bytes', d)}, {e('bytes', 0)}])",
            lambda d: f"({e('int', d)}).to_bytes({r.randrange(1, 12)}, {r.choice(['big', 'little'])!r}, signed={r.choice(['True', 'False'])})",
            lambda d: f"b'%{r.choice('dxsabc')}' % ({self.any(0)},)",
            lambda d: f"bytes({e(r.choice(['list', 'tuple']), d)})",
        ]
