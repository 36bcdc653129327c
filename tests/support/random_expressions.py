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
        ]
