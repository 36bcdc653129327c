"""Regular expressions for tests, as far as CPython's tests need them: `re` is no module of coil's yet. Matching by backtracking:
each part of a pattern is a function of a position and groups that gives every position where it may end.
"""
DOTALL = S = 1
IGNORECASE = I = 2
MULTILINE = M = 4
VERBOSE = X = 8
WORD = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
CLASSES = {"d": "0123456789", "s": " \t\n\r\f\v", "w": WORD}
CONTROL = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "0": "\0"}


class error(Exception):
    pass


class Match:
    def __init__(self, pattern, text, start, end, groups):
        self.re, self.string, self.groups_, self.start_, self.end_ = pattern, text, groups, start, end

    def group(self, *numbers):
        if len(numbers) > 1:
            return tuple(self.group(number) for number in numbers)
        number = self.re.names.get(numbers[0], numbers[0]) if numbers else 0
        if number == 0:
            return self.string[self.start_:self.end_]
        return self.groups_.get(number)

    __getitem__ = group

    def groups(self, default=None):
        return tuple(self.groups_.get(number, default) for number in range(1, self.re.groups + 1))

    def start(self):
        return self.start_

    def end(self):
        return self.end_

    def span(self):
        return self.start_, self.end_


class Pattern:
    def __init__(self, pattern, flags=0):
        self.pattern, self.flags, self.groups, self.names = pattern, flags, 0, {}
        self.is_bytes = isinstance(pattern, bytes)
        parser = Parser(pattern.decode("latin-1") if self.is_bytes else pattern, self)
        self.start = parser.alternatives()
        if parser.place < len(parser.text):
            raise error("unbalanced parenthesis")

    def at(self, text, place):
        for end, groups in self.start(text, place, {}):
            return Match(self, text, place, end, groups)

    def searched(self, text):
        return text.decode("latin-1") if self.is_bytes else text

    def match(self, text):
        return self.at(self.searched(text), 0)

    def fullmatch(self, text):
        text = self.searched(text)
        for end, groups in self.start(text, 0, {}):
            if end == len(text):
                return Match(self, text, 0, end, groups)

    def search(self, text):
        return next(self.finditer(text), None)

    def finditer(self, text):
        text = self.searched(text)
        place = 0
        while place <= len(text):
            match = self.at(text, place)
            if match:
                yield match
            place = max(match.end(), place + 1) if match else place + 1

    def findall(self, text):
        return [match.group() if not self.groups else match.group(1) if self.groups == 1 else match.groups("")
                for match in self.finditer(text)]


class Parser:
    """Makes the function that matches of the text of a pattern."""

    def __init__(self, text, pattern):
        self.text, self.place, self.pattern = text, 0, pattern

    def peek(self, length=1):
        return self.text[self.place:self.place + length]

    def take(self, text):
        if self.text.startswith(text, self.place):
            self.place += len(text)
            return True
        return False

    def next(self):
        if self.place == len(self.text):
            raise error("unexpected end of pattern")
        self.place += 1
        return self.text[self.place - 1]

    def alternatives(self):
        choices = [self.sequence()]
        while self.take("|"):
            choices.append(self.sequence())
        return choices[0] if len(choices) == 1 else either(choices)

    def sequence(self):
        parts = []
        while self.peek() not in ("", "|", ")"):
            if self.pattern.flags & VERBOSE and self.skip_space():
                continue
            part = self.atom()
            if part:
                parts.append(self.repeated(part))
        return in_turn(parts)

    def skip_space(self):
        if self.peek().isspace():
            self.place += 1
            return True
        if self.peek() == "#":
            end = self.text.find("\n", self.place)
            self.place = len(self.text) if end < 0 else end
            return True
        return False

    def atom(self):
        flags = self.pattern.flags
        letter = self.next()
        if letter == "(":
            return self.group()
        if letter == "[":
            return self.letter_set()
        if letter == ".":
            return one_of(lambda found: flags & DOTALL or found != "\n")
        if letter == "^":
            return where(lambda text, place: place == 0 or flags & MULTILINE and text[place - 1] == "\n")
        if letter == "$":
            return where(lambda text, place: place == len(text) or text[place] == "\n" and
                         (flags & MULTILINE or place == len(text) - 1))
        if letter == "\\":
            return self.escape(self.next())
        return self.letter(letter)

    def letter(self, letter):
        if self.pattern.flags & IGNORECASE:
            return one_of(lambda found: found.lower() == letter.lower())
        return one_of(lambda found: found == letter)

    def escape(self, letter):
        if letter == "A":
            return where(lambda text, place: place == 0)
        if letter == "Z":
            return where(lambda text, place: place == len(text))
        if letter in "bB":
            return where(lambda text, place: at_word_edge(text, place) == (letter == "b"))
        if letter.lower() in CLASSES:
            return one_of(class_test(letter))
        if letter.isdigit() and letter != "0":
            return same_as(int(letter))
        return self.letter(CONTROL.get(letter, letter))

    def letter_set(self):
        negated = self.take("^")
        tests = []
        while not tests or self.peek() != "]":
            first = self.set_member()
            if callable(first):
                tests.append(first)
            elif self.peek() == "-" and self.peek(2) != "-]":
                self.place += 1
                tests.append(range_test(first, self.set_member()))
            else:
                tests.append(range_test(first, first))
        self.place += 1
        return one_of(lambda found: any(test(found) for test in tests) != negated)

    def set_member(self):
        letter = self.next()
        if letter != "\\":
            return letter
        letter = self.next()
        return class_test(letter) if letter.lower() in CLASSES else CONTROL.get(letter, letter)

    def group(self):
        if self.take("?"):
            for sign, wanted in ("=", True), ("!", False):
                if self.take(sign):
                    return ahead(self.closed(), wanted)
            if self.take("P<"):
                end = self.text.index(">", self.place)
                name, self.place = self.text[self.place:end], end + 1
                self.pattern.names[name] = self.pattern.groups + 1
            elif self.take(":"):
                return self.closed()
            else:
                return self.inline_flags()
        self.pattern.groups += 1
        number = self.pattern.groups
        return remembering(self.closed(), number)

    def inline_flags(self):
        while not self.take(")"):
            letter = self.next()
            if letter == ":":
                return self.closed()
            self.pattern.flags |= {"s": DOTALL, "i": IGNORECASE, "m": MULTILINE, "x": VERBOSE}[letter]

    def closed(self):
        inner = self.alternatives()
        if not self.take(")"):
            raise error("missing ), unterminated subpattern")
        return inner

    def repeated(self, part):
        least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(self.peek(), (1, 1))
        if self.peek() == "{" and (end := self.text.find("}", self.place)) > 0:
            bounds = self.text[self.place + 1:end].split(",")
            if all(bound.isdigit() or not bound for bound in bounds) and any(bounds):
                least = int(bounds[0] or 0)
                most = (int(bounds[-1]) if bounds[-1] else None)
                self.place = end
        elif (least, most) == (1, 1):
            return part
        self.place += 1
        lazy = self.take("?")
        return repeat(part, least, most, lazy)


def class_test(letter):
    members = CLASSES[letter.lower()]
    if letter in "wW":
        return lambda found: (found in members or found.isalnum()) == (letter == "w")
    return lambda found: (found in members) == letter.islower()


def range_test(first, last):
    return lambda found: first <= found <= last


def at_word_edge(text, place):
    before = place > 0 and (text[place - 1].isalnum() or text[place - 1] == "_")
    after = place < len(text) and (text[place].isalnum() or text[place] == "_")
    return before != after


def one_of(test):
    def match(text, place, groups):
        if place < len(text) and test(text[place]):
            yield place + 1, groups

    return match


def where(test):
    def match(text, place, groups):
        if test(text, place):
            yield place, groups

    return match


def same_as(number):
    def match(text, place, groups):
        earlier = groups.get(number)
        if earlier is not None and text.startswith(earlier, place):
            yield place + len(earlier), groups

    return match


def ahead(part, wanted):
    def match(text, place, groups):
        if any(True for _ in part(text, place, groups)) == wanted:
            yield place, groups

    return match


def remembering(part, number):
    def match(text, place, groups):
        for end, inner in part(text, place, groups):
            yield end, {**inner, number: text[place:end]}

    return match


def either(parts):
    def match(text, place, groups):
        for part in parts:
            yield from part(text, place, groups)

    return match


def in_turn(parts):
    if len(parts) == 1:
        return parts[0]

    def match(text, place, groups, number=0):
        if number == len(parts):
            yield place, groups
            return
        for end, inner in parts[number](text, place, groups):
            yield from match(text, end, inner, number + 1)

    return match


def repeat(part, least, most, lazy):
    def match(text, place, groups, count=0):
        if lazy and count >= least:
            yield place, groups
        if most is None or count < most:
            for end, inner in part(text, place, groups):
                if end > place or count < least:
                    yield from match(text, end, inner, count + 1)
        if not lazy and count >= least:
            yield place, groups

    return match


def compile(pattern, flags=0):
    return pattern if isinstance(pattern, Pattern) else Pattern(pattern, flags)


def match(pattern, text, flags=0):
    return compile(pattern, flags).match(text)


def fullmatch(pattern, text, flags=0):
    return compile(pattern, flags).fullmatch(text)


def search(pattern, text, flags=0):
    return compile(pattern, flags).search(text)


def findall(pattern, text, flags=0):
    return compile(pattern, flags).findall(text)


def escape(text):
    special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"
    return "".join("\\" + letter if letter in special else letter for letter in text)
