"""Random programs for the differential test: functions, classes, closures, generators, exceptions, containers.

A program always ends: loops are counted, recursion has a depth.
"""
import random

from random_expressions import Expressions

STATEMENT_TYPES = ["int", "int", "int", "float", "str", "str", "bool", "list", "list", "tuple", "dict", "set", "bytes"]
ERRORS = ["ValueError", "KeyError", "TypeError", "IndexError", "ZeroDivisionError", "RuntimeError", "LookupError"]


class ProgramWriter:
    """Writes lines at an indentation, and knows which names hold which type there."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.indent = 0
        self.scope = {}
        self.expressions = Expressions(self.random, self.scope)
        self.counter = 0
        self.functions = []
        self.generators = []
        self.classes = []
        self.loop_depth = 0
        self.function_depth = 0

    def line(self, text):
        self.lines.append("    " * self.indent + text)

    def name(self, prefix):
        self.counter += 1
        return f"{prefix}{self.counter}"

    def e(self, kind, depth=2):
        return self.expressions.of(kind, depth)

    def bind(self, kind, name):
        self.scope.setdefault(kind, []).append(name)

    def block(self, write):
        """An indented block whose new names go out of scope at its end."""
        saved = {kind: list(names) for kind, names in self.scope.items()}
        self.indent += 1
        before = len(self.lines)
        write()
        if len(self.lines) == before:
            self.line("pass")
        self.indent -= 1
        self.scope.clear()
        self.scope.update(saved)

    def body(self, count, extra=None):
        def write():
            for _ in range(count):
                self.statement()
            if extra:
                extra()

        self.block(write)

    def function_body(self, parameters, write):
        """The body of a function: its parameters in scope; the names outside are visible, and may be unbound by then."""
        loops, self.loop_depth = self.loop_depth, 0
        self.function_depth += 1

        def inner():
            for kind, name in parameters:
                self.bind(kind, name)
            write()

        self.block(inner)
        self.function_depth -= 1
        self.loop_depth = loops

    # Statements

    def statement(self):
        r = self.random
        choices = [(self.assign, 8), (self.show, 6), (self.augment, 4), (self.mutate, 4), (self.unpack, 2), (self.call, 3), (self.use_generator, 2), (self.use_class, 3)]
        if self.indent < 3:
            choices += [(self.match, 2), (self.branch, 3), (self.for_loop, 3), (self.while_loop, 1), (self.attempt, 5)]
        if self.indent < 2:
            choices += [(self.decorated, 1), (self.function, 2), (self.closure, 1), (self.generator, 1), (self.with_statement, 1)]
        if self.indent == 0:
            choices += [(self.class_definition, 1)]
        if self.loop_depth and r.random() < 0.1:
            self.line(f"if {self.e('bool')}:")
            self.block(lambda: self.line(r.choice(["break", "continue"])))
            return
        functions, weights = zip(*choices)
        chosen = r.choices(functions, weights)[0]
        if chosen in (self.assign, self.decorated, self.function, self.closure, self.generator, self.class_definition, self.with_statement):
            chosen()
        else:
            self.guarded(chosen)

    def assign(self):
        kind = self.random.choice(STATEMENT_TYPES)
        known = self.scope.get(kind)
        name = self.random.choice(known) if known and self.random.random() < 0.3 and not self.function_depth else self.name("v")
        if self.indent == 0:
            # Bound in any case, so that what follows has something to work with.
            self.line(f"{name} = {self.expressions.literal(kind)}")
            self.guarded(lambda: self.line(f"{name} = {self.e(kind, 3)}"))
        else:
            self.line(f"{name} = {self.e(kind, 3)}")
        if name not in self.scope.get(kind, ()):
            self.bind(kind, name)

    def guarded(self, write):
        """At the top level most statements are tried, so that a program goes on after an error."""
        if self.indent or self.random.random() < 0.05:
            write()
            return
        self.line("try:")
        self.block(write)
        self.line("except Exception as error:")
        self.block(lambda: self.line("print(type(error).__name__, error)"))

    def show(self):
        self.line(f"print({', '.join(self.expressions.any() for _ in range(self.random.randrange(1, 4)))})")

    def local(self, kind):
        """A name that may be rebound here: one of this function's own."""
        name = self.name("v")
        self.line(f"{name} = {self.e(kind, 1)}")
        self.bind(kind, name)
        return name

    def augment(self):
        kind, operators = self.random.choice([("int", ["+=", "-=", "^=", "|=", "//="]), ("float", ["+=", "-="]), ("str", ["+="]), ("list", ["+="]), ("set", ["|=", "&=", "-="]), ("tuple", ["+="])])
        self.line(f"{self.local(kind)} {self.random.choice(operators)} {self.e(kind, 1)}")

    def mutate(self):
        r = self.random
        kind = r.choice(["list", "dict", "set"])
        name = self.local(kind)
        if kind == "list":
            self.line(r.choice([f"{name}.append({self.e('int')})", f"{name}.extend({self.e('tuple')})", f"print({name}.pop())", f"{name}.insert({self.e('int', 0)}, {self.e('int')})",
                                f"{name}.sort()", f"{name}.reverse()", f"{name}[{r.randrange(-2, 3)}] = {self.e('int')}", f"{name}[{r.choice(['1:', ':1', '::2', '1:1'])}] = {self.e('list')}",
                                f"del {name}[{r.choice(['0', '-1', '1:', '::2'])}]", f"{name}.remove({self.e('int', 0)})", f"print({name}.index({self.e('int', 0)}))"]))
        elif kind == "dict":
            key = self.e("str", 0)
            self.line(r.choice([f"{name}[{key}] = {self.e('int')}", f"del {name}[{key}]", f"print({name}.pop({key}, None))", f"{name}.update({self.e('dict')})",
                                f"print({name}.setdefault({key}, {self.e('int')}))", f"print({name}[{key}])", f"print({name}.popitem())"]))
        else:
            value = str(r.randrange(30))
            self.line(r.choice([f"{name}.add({value})", f"{name}.discard({value})", f"{name}.remove({value})", f"{name} |= {self.e('set')}"]))
        self.line(f"print({name})")

    def unpack(self):
        r = self.random
        names = [self.name("v") for _ in range(r.randrange(2, 4))]
        star = r.randrange(len(names)) if r.random() < 0.5 else -1
        targets = ", ".join("*" + name if i == star else name for i, name in enumerate(names))
        source = self.e(r.choice(["list", "tuple"])) if r.random() < 0.4 else ", ".join(self.e("int") for _ in names)
        self.line("try:")
        self.block(lambda: self.line(f"{targets} = {source}"))
        self.line("except (TypeError, ValueError) as error:")
        self.block(lambda: (self.line("print(type(error).__name__, error)"), self.line(f"{' = '.join(names)} = {'[]' if star >= 0 else '0'}")))
        self.line(f"print({', '.join(names)})")

    def branch(self):
        self.line(f"if {self.e('bool')}:")
        self.body(self.random.randrange(1, 3))
        if self.random.random() < 0.3:
            self.line(f"elif {self.e('bool')}:")
            self.body(1)
        if self.random.random() < 0.5:
            self.line("else:")
            self.body(self.random.randrange(1, 3))

    def pattern(self, depth=1):
        """A pattern and the names that it binds."""
        r = self.random
        kind = r.randrange(9 if depth else 4)
        if kind == 0:
            return r.choice([self.expressions.literal("str"), str(r.randrange(-3, 9)), "None", "True", "-1.5", "b'ab'"]), []
        if kind == 1:
            name = self.name("m")
            return f"{r.choice(['int', 'str', 'float', 'bool', 'list', 'dict'])}({name})" if r.random() < 0.5 else f"{r.choice(['int', 'str', 'tuple'])}() as {name}", [name]
        if kind == 2:
            return r.choice(["str()", "int()", "bool()", "list() | tuple()", "0 | 1 | 2"]), []
        if kind == 3:
            return "_", []
        if kind < 7:
            parts = [self.pattern(depth - 1) for _ in range(r.randrange(3))]
            texts = [text for text, _ in parts]
            names = [name for _, bound in parts for name in bound]
            if r.random() < 0.5:
                star = r.choice(["_", self.name("m")])
                texts.insert(r.randrange(len(texts) + 1), "*" + star)
                names += [star] if star != "_" else []
            return "[" + ", ".join(texts) + "]", names
        text, names = self.pattern(depth - 1)
        rest = self.name("m") if r.random() < 0.5 else None
        return "{" + f"{r.choice(['a', 'key', '12'])!r}: {text}" + (f", **{rest}" if rest else "") + "}", names + ([rest] if rest else [])

    def match(self):
        r = self.random
        self.line(f"match {self.expressions.any()}:")

        def cases():
            for _ in range(r.randrange(1, 4)):
                text, names = self.pattern(2)
                guard = f" if {self.e('bool', 1)}" if r.random() < 0.2 or text == "_" else ""
                self.line(f"case {text}{guard}:")
                self.block(lambda: self.line(f"print({', '.join([repr(text), *names])})"))
            if r.random() < 0.5:
                name = self.name("m")
                self.line(f"case {name}:")
                self.block(lambda: self.line(f"print('else', {name})"))

        self.block(cases)

    def decorated(self):
        """A decorator with a state of its own, and a function under it."""
        r, decorator, name = self.random, self.name("decorator"), self.name("f")
        parameters, required, text = self.parameters()
        kind = r.choice(["int", "str", "list"])
        self.line(f"def {decorator}(*marks):")

        def outer():
            self.line("def decorate(function):")

            def middle():
                self.line("calls = 0")
                self.line("def wrapper(*arguments, **keywords):")

                def inner():
                    self.line("nonlocal calls")
                    self.line("calls += 1")
                    self.line(r.choice(["print(function.__name__, marks, calls, arguments, keywords)", "print(marks[calls % len(marks)], calls)"]))
                    self.line(r.choice(["return function(*arguments, **keywords)", "return (function(*arguments, **keywords), calls)[0]", "return function(*arguments[:2], **keywords)"]))

                self.block(inner)
                self.line("return wrapper")

            self.block(middle)
            self.line("return decorate")

        self.block(outer)
        for _ in range(r.randrange(1, 3)):
            self.line(f"@{decorator}({self.expressions.literal('int')}, {self.expressions.literal('str')})")
        self.line(f"def {name}({', '.join(text)}):")

        def write():
            self.statement()
            self.line(f"return {self.e(kind)}")

        self.function_body(parameters, write)
        self.functions.append((name, parameters, required, kind, self.indent))

    def looped(self, header, count, bind=None):
        self.line(header)
        self.loop_depth += 1

        def write():
            if bind:
                self.bind(*bind)
            for _ in range(count):
                self.statement()

        self.block(write)
        self.loop_depth -= 1
        if self.random.random() < 0.2:
            self.line("else:")
            self.body(1)

    def for_loop(self):
        name, r = self.name("i"), self.random
        source = r.choice([f"range({r.randrange(5)})", f"range({r.randrange(6)}, {r.randrange(-2, 3)}, -1)", f"{self.e('list', 1)}[:4]", f"{self.e('tuple', 1)}[:4]"])
        self.looped(f"for {name} in {source}:", r.randrange(1, 4), ("int", name))

    def while_loop(self):
        name = self.name("n")
        self.line(f"{name} = {self.random.randrange(1, 4)}")
        self.line(f"while {name} > 0:")
        self.block(lambda: (self.line(f"{name} -= 1"), self.statement(), self.show()))

    def attempt(self):
        r = self.random
        self.line("try:")

        def write():
            for _ in range(r.randrange(1, 3)):
                self.statement()
            if r.random() < 0.4:
                self.line(f"raise {r.choice(ERRORS)}({self.expressions.any(1)})")

        self.block(write)
        caught = "Exception" if r.random() < 0.6 else "(" + ", ".join(r.sample(ERRORS, 2)) + ", NameError)"
        self.line(f"except {caught} as error:")

        def handle():
            self.line("print(type(error).__name__, error, error.args)")
            self.line("print(type(error.__context__).__name__, type(error.__cause__).__name__)")
            if r.random() < 0.2:
                self.line(f"raise {r.choice(ERRORS)}('again'){r.choice(['', ' from error', ' from None'])}" if r.random() < 0.6 else "raise")

        self.block(handle)
        if r.random() < 0.25:
            self.line("else:")
            self.body(1)
        if r.random() < 0.35:
            self.line("finally:")
            self.body(1)

    # Definitions

    def parameters(self):
        r = self.random
        kinds = [r.choice(["int", "int", "str", "list"]) for _ in range(r.randrange(1, 4))]
        names = [self.name("p") for _ in kinds]
        defaults = r.randrange(len(names) + 1)
        text = [name if i < defaults else f"{name}={self.expressions.literal(kind)}" for i, (kind, name) in enumerate(zip(kinds, names))]
        if r.random() < 0.25:
            text.append("*rest")
        if r.random() < 0.25:
            text.append("**options")
        return list(zip(kinds, names)), defaults, text

    def arguments(self, parameters, required):
        r = self.random
        given = max(required, r.randrange(len(parameters) + 1))
        if r.random() < 0.04:
            given += r.choice([-1, 1])
        values = [self.e(kind, 1) for kind, _ in parameters[:given]]
        if given > len(parameters):
            values.append("0")
        if values and r.random() < 0.2 and given <= len(parameters) and given > 0:
            values[-1] = f"{parameters[given - 1][1]}={values[-1]}"
        return ", ".join(values)

    def function(self):
        name = self.name("f")
        parameters, required, text = self.parameters()
        kind = self.random.choice(["int", "str", "list", "float"])
        self.line(f"def {name}({', '.join(text)}):")

        def write():
            for _ in range(self.random.randrange(1, 4)):
                self.statement()
            if "*rest" in text:
                self.line("print(rest)")
            if "**options" in text:
                self.line("print(options)")
            self.line(f"return {self.e(kind)}")

        self.function_body(parameters, write)
        self.functions.append((name, parameters, required, kind, self.indent))

    def call(self):
        usable = [f for f in self.functions if f[4] == 0]
        if not usable or self.function_depth:
            return self.show()
        name, parameters, required, kind, _ = self.random.choice(usable)
        result = self.name("v")
        self.line("try:")
        self.block(lambda: (self.line(f"{result} = {name}({self.arguments(parameters, required)})"), self.line(f"print({result})")))
        self.line("except Exception as error:")
        self.block(lambda: self.line(f"print({name!r}, type(error).__name__, error)"))

    def closure(self):
        name, state = self.name("make"), self.name("state")
        kind = self.random.choice(["int", "str", "list"])
        self.line(f"def {name}({state}):")

        def write():
            self.line("def inner(x):")

            def inner():
                self.line(f"nonlocal {state}")
                self.line(f"{state} = {state} + x")
                self.statement()
                self.line(f"return {state}")

            self.function_body([(kind, "x")], inner)
            self.line("return inner")

        self.function_body([(kind, state)], write)
        user = self.name("c")
        self.line(f"{user} = {name}({self.expressions.literal(kind)})")
        self.line("try:")
        self.block(lambda: self.line(f"print({user}({self.e(kind, 1)}), {user}({self.e(kind, 1)}))"))
        self.line("except Exception as error:")
        self.block(lambda: self.line("print(type(error).__name__, error)"))

    def generator(self):
        name, r = self.name("g"), self.random
        self.line(f"def {name}(n):")

        def write():
            self.line("try:")

            def inner():
                self.line("for i in range(n):")

                def loop():
                    self.bind("int", "i")
                    if r.random() < 0.5:
                        self.line(f"got = yield {self.e('int')}")
                        self.line("print('got', got)")
                    else:
                        self.line(f"yield {self.expressions.any(1)}")
                    if r.random() < 0.3:
                        self.line(f"yield from {self.e(r.choice(['list', 'tuple']), 1)}[:2]")
                    if r.random() < 0.2:
                        self.statement()

                self.block(loop)
                self.line(f"return {self.expressions.any(1)}")

            self.block(inner)
            if r.random() < 0.5:
                self.line("except ValueError as error:")
                self.block(lambda: (self.line("print('inside', error)"), self.line(f"yield {self.e('int')}")))
            self.line("finally:")
            self.block(lambda: self.line(f"print('{name} ends')"))

        self.function_body([("int", "n")], write)
        self.generators.append(name)

    def use_generator(self):
        if not self.generators or self.function_depth:
            return self.assign()
        r, name, variable = self.random, self.random.choice(self.generators), self.name("it")
        self.line("try:")

        def write():
            self.line(f"{variable} = {name}({r.randrange(4)})")
            for _ in range(r.randrange(1, 4)):
                self.line(r.choice([f"print(next({variable}))", f"print(next({variable}, 'end'))", f"print({variable}.send({self.expressions.any(0)}))",
                                    f"print({variable}.throw(ValueError('thrown')))", f"{variable}.close()", f"print(list({variable}))", f"for x in {variable}: print(x)", f"del {variable}"]))

        self.block(write)
        self.line("except Exception as error:")
        self.block(lambda: self.line("print(type(error).__name__, error)"))
        self.line(f"{variable} = None")

    def with_statement(self):
        name, r = self.name("Manager"), self.random
        self.line(f"class {name}:")

        def write():
            self.line("def __enter__(self):")
            self.block(lambda: (self.line("print('enter')"), self.line(f"return {self.expressions.literal('int')}")))
            self.line("def __exit__(self, kind, value, traceback):")
            self.block(lambda: (self.line("print('exit', kind and kind.__name__, value)"), self.line(f"return {r.choice(['True', 'False', 'kind is ValueError'])}")))

        self.block(write)
        self.line("try:")

        def use():
            self.line(f"with {name}() as entered:")

            def inside():
                self.bind("int", "entered")
                self.statement()
                if r.random() < 0.5:
                    self.line(f"raise {r.choice(ERRORS)}('in with')")

            self.block(inside)

        self.block(use)
        self.line("except Exception as error:")
        self.block(lambda: self.line("print('after with', type(error).__name__, error)"))

    def class_definition(self):
        r, name = self.random, self.name("C")
        bases = [base for base, _ in r.sample(self.classes, min(len(self.classes), r.randrange(3)))]
        if len(bases) == 2 and r.random() < 0.8:
            bases = bases[:1]
        methods = []
        self.line("try:")
        self.indent += 1
        self.line(f"class {name}({', '.join(bases)}):" if bases else f"class {name}:")

        def write():
            self.line(f"shared = {self.expressions.literal('int')}")
            self.line("def __init__(self, value):")

            def init():
                if bases:
                    self.line("super().__init__(value)")
                self.line("self.value = value")
                if r.random() < 0.5:
                    self.line(f"self.extra = {self.expressions.any(1)}")

            self.function_body([("int", "value")], init)
            for special, result in (("__repr__", f"f'{name}({{self.value}})'"), ("__add__", "type(self)(self.value + (other.value if hasattr(other, 'value') else other))"), ("__eq__", "isinstance(other, type(self)) and self.value == other.value"),
                                    ("__lt__", "self.value < other.value"), ("__len__", "abs(self.value) % 5"), ("__getitem__", "self.value + other"), ("__call__", "(self.value, other)"), ("__contains__", "other == self.value"),
                                    ("__radd__", "other + self.value"), ("__bool__", "self.value > 0"), ("__iter__", "iter([self.value, self.shared])"), ("__hash__", "hash(self.value)"), ("__getattr__", "'attr ' + other")):
                if r.random() < 0.3:
                    unary = special in ("__repr__", "__len__", "__bool__", "__iter__", "__hash__")
                    self.line(f"def {special}(self{'' if unary else ', other'}):")
                    self.block(lambda: self.line(f"return {result}"))
            for _ in range(r.randrange(1, 3)):
                method = self.random.choice(["alpha", "beta", "gamma"])
                decoration = r.choice(["", "", "", "@property", "@classmethod", "@staticmethod"])
                if decoration:
                    self.line(decoration)
                self.line(f"def {method}({dict.fromkeys(['@staticmethod'], '').get(decoration, 'self')}):")
                self.function_body([], lambda: (self.statement(), self.line(f"return {self.e('int')}")))
                methods.append((method, decoration))

        self.block(write)
        self.indent -= 1
        self.line("except TypeError as error:")
        self.block(lambda: (self.line("print(error)"), self.line("class " + name + ":"), self.block(lambda: (self.line("def __init__(self, value):"), self.block(lambda: self.line("self.value = value"))))))
        self.classes.append((name, methods))

    def use_class(self):
        if not self.classes or self.function_depth:
            return self.show()
        r = self.random
        name, methods = r.choice(self.classes)
        variable = self.name("o")
        self.line("try:")

        def write():
            self.line(f"{variable} = {name}({self.e('int', 1)})")
            uses = [f"print({variable}.value, {variable}.shared)", f"print({variable} + {self.e('int', 0)})", f"print({variable} == {name}(1), {variable} != {variable})", f"print(len({variable}))",
                    f"print({variable}[{self.e('int', 0)}])", f"print({variable}({self.e('int', 0)}))", f"print({self.e('int', 0)} in {variable})", f"print({self.e('int', 0)} + {variable})", f"print(bool({variable}))", f"print(list({variable}))",
                    f"{variable}.value += {self.e('int', 1)}", f"{variable}.added = {self.expressions.any(1)}", f"print({variable}.added)", f"del {variable}.value", f"print(sorted([{variable}, {name}(3)])[0].value)", f"print({variable} < {name}(2))",
                    f"print([k.__name__ for k in {name}.__mro__])", f"print(vars({variable}))", f"print(hash({variable}) == hash({variable}))"]
            uses += [f"print({variable}.{method}{'' if decoration == '@property' else '()'})" for method, decoration in methods] * 4
            for use in r.sample(uses, 3):
                self.line(use)

        self.block(write)
        self.line("except Exception as error:")
        self.block(lambda: self.line("print(type(error).__name__, str(error).split(' at 0x')[0])"))

    def program(self, size):
        for _ in range(size):
            self.statement()
        return "\n".join(self.lines) + "\n"
