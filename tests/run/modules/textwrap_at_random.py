# Texts and options at random, and what is refused.
import random
import textwrap
import traceback

random.seed(11)
PARTS = ["word", "hyphen-ated", "e-mail", "--option", "-b", "a--dash", "dash--", "--", "---", "x-y-zed", "well-known-thing", "end.", "End!", "q?\"", "'tis",
         "it's.'", "12-34", "a1-b2", "ünï-cödé", "a_b-c_d", "(paren-thesis)", "averyveryverylongword", "-", "one-", "U.S.A.", "no.1", "x\u00a0y", "!!--?!--a",
         "a-b", "ab-c", "ab-c-de", "ab-cd", "&--b", "Wait...", "etc."]
SPACES = [" ", " ", " ", "  ", "\n", "\t", "\n\n", " \t ", "\x0b", "\u2003"]


def text():
    return "".join(random.choice(PARTS) + random.choice(SPACES) for _ in range(random.randrange(12)))


def options():
    chosen = {}
    for name in ("expand_tabs", "replace_whitespace", "fix_sentence_endings", "break_long_words", "drop_whitespace", "break_on_hyphens"):
        if random.random() < 0.3:
            chosen[name] = random.random() < 0.5
    if random.random() < 0.3:
        chosen["max_lines"] = random.randrange(1, 4)
    if random.random() < 0.2:
        chosen["placeholder"] = random.choice(["...", " more", "", " [...] "])
    if random.random() < 0.2:
        chosen["initial_indent"] = random.choice(["* ", "    "])
    if random.random() < 0.2:
        chosen["subsequent_indent"] = random.choice(["  ", ">>> "])
    return chosen


for _ in range(400):
    width, chosen, given = random.randrange(4, 30), options(), text()
    try:
        print(textwrap.wrap(given, width, **chosen))
    except ValueError as error:
        print(error, width)
for _ in range(100):
    try:
        print(repr(textwrap.shorten(text(), random.randrange(1, 40))))
    except ValueError as error:
        print(error)

for refused in (lambda: textwrap.dedent(5), lambda: textwrap.dedent(b"x"), lambda: textwrap.dedent(None), lambda: textwrap.shorten("hello world", 2),
                lambda: textwrap.shorten(5, 3), lambda: textwrap.wrap("a", 3, max_lines=2, placeholder="....."), lambda: textwrap.wrap("a", 1, bogus=1),
                lambda: textwrap.indent(5, ""), lambda: textwrap.fill(b"a"), lambda: textwrap.wrap("a", -1), lambda: textwrap.fill("a", bogus=1)):
    try:
        refused()
    except Exception as error:
        print("".join(traceback.format_exception(error)[2:]), end="")
