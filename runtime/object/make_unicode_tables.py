"""Writes runtime/object/unicode_tables.inc: what CPython 3.11 says about each character, by asking it.

Run with CPython 3.11 (Unicode 14):  python3.11 runtime/object/make_unicode_tables.py > runtime/object/unicode_tables.inc
"""

import unicodedata

PREDICATES = ("isalpha", "isdecimal", "isdigit", "isnumeric", "isprintable", "islower", "isupper", "isspace")


def traits(char):
    bits = 0
    for position, name in enumerate(PREDICATES):
        bits |= getattr(char, name)() << position
    bits |= (char.istitle() and not char.isupper()) << 8
    bits |= char.isidentifier() << 9
    bits |= ("a" + char).isidentifier() << 10
    # A capital sigma becomes a final one unless a cased character follows, ignorable ones between them aside.
    cased = ("A\u03a3" + char).lower()[1] == "\u03c3"
    ignorable = not cased and ("A\u03a3" + char + "A").lower()[1] == "\u03c3"
    bits |= cased << 11 | ignorable << 12
    bits |= (("a" + char + "b").splitlines() != ["a" + char + "b"]) << 13
    return bits


def literal(text):
    return "{" + ", ".join(hex(ord(char)) for char in text.ljust(3, "\0")) + "}"


def main():
    records, runs, special = {}, [], []
    previous = None
    for code in range(0x110000):
        char = chr(code)
        forms = char.lower(), char.upper(), char.title(), char.casefold()
        is_special = any(len(form) > 1 for form in forms) or forms[3] != forms[0]
        if is_special:
            special.append("  {%#x, {%s}}," % (code, ", ".join(map(literal, forms))))
        deltas = [ord(form) - code if len(form) == 1 else 0 for form in forms[:3]]
        record = traits(char) | is_special << 14, *deltas
        number = records.setdefault(record, len(records))
        if number != previous:
            runs.append(code << 8 | number)
            previous = number
        if char.isdecimal():
            start = runs[-1] >> 8
            assert unicodedata.decimal(char) == (code - start) % 10
    assert len(records) <= 256
    print("// Made by runtime/object/make_unicode_tables.py from CPython 3.11 (Unicode %s)." % unicodedata.unidata_version)
    print("constexpr CharacterRecord records[] = {")
    for record in records:
        print("  {%#x, %d, %d, %d}," % record)
    print("};\nconstexpr std::uint32_t runs[] = {")
    for start in range(0, len(runs), 10):
        print("  " + " ".join("%#x," % run for run in runs[start : start + 10]))
    print("};\nconstexpr SpecialCase special_cases[] = {")
    print("\n".join(special))
    print("};")


main()
