import string
import textwrap

print(string.ascii_letters, string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits)
print(repr(string.punctuation), repr(string.whitespace), len(string.printable))
print(string.capwords("hello big world"), string.capwords("a-b-c", "-"))
t = string.Template("$who likes ${what} for $$5")
print(t.substitute(who="Ada", what="tea"), t.safe_substitute(who="Bob"))
try:
    t.substitute(who="x")
except KeyError as error:
    print("missing", error)
print("".join(c for c in "H3llo, W0rld!" if c in string.ascii_letters))
print("text".translate(str.maketrans("", "", string.ascii_lowercase[:10])))
print(textwrap.dedent("""
    indented
      more
    back
""").strip())
