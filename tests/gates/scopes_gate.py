#!/usr/bin/python3.11
"""The scopes gate: for every file CPython compiles, coil's scopes and names are those of the `symtable` module, and its
generators and coroutines those of the compiled code.

    scopes_gate.py FRONTEND [--tenth] [FILE-OR-FOLDER...]      FRONTEND: coil-frontend, or "coil emit"
"""
import symtable
import sys
import warnings
from types import CodeType

import library

KINDS = {1: "local", 2: "global explicit", 3: "global implicit", 4: "free", 5: "cell"}
FLAGS = {4: "parameter", 2: "assigned", 16: "referenced", 128: "imported", 256: "annotated", 64: "passes through"}


def expected_scopes(path):
    """(lines, flags by qualified name), or None when CPython refuses the file."""
    warnings.simplefilter("ignore")
    with open(path, "rb") as file:
        source = file.read()
    try:
        code = compile(source, path, "exec", dont_inherit=True)
        table = symtable.symtable(source, path, "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    lines = []

    def add(scope, depth):
        kind = {0: "function", 1: "class", 2: "module"}[scope._table.type]
        name = scope.get_name()
        lines.append(f"{'  ' * depth}{kind} {name}{' nested' if scope.is_nested() else ''}")
        names = []
        for symbol, flags in scope._table.symbols.items():
            marks = "".join(f", {word}" for bit, word in FLAGS.items() if flags & bit)
            names.append(f"{'  ' * depth}  {symbol}: {KINDS[flags >> 11 & 15]}{marks}")
        lines.extend(sorted(names))
        for child in scope.get_children():
            add(child, depth + 1)

    add(table, 0)
    sorts = set()

    def walk(code):
        flags = code.co_flags
        sorts.add((code.co_qualname, bool(flags & (0x80 | 0x200)), bool(flags & (0x20 | 0x200))))
        for constant in code.co_consts:
            if isinstance(constant, CodeType):
                walk(constant)

    walk(code)
    return lines, sorts


def actual_scopes(text):
    lines, sorts, names = [], set(), []

    def flush():
        lines.extend(sorted(names))
        names.clear()

    for line in text.splitlines():
        depth = len(line) - len(line.lstrip())
        if ": " in line:
            head, *marks = line.split(", ")
            marks = [word for word in FLAGS.values() if word in marks]
            names.append(", ".join([head] + marks))
            continue
        flush()
        head, *marks = line.strip().split(", ")
        kind, qualified = head.split(" line ")[0].split(" ", 1)
        sorts.add((qualified, "coroutine" in marks, "generator" in marks))
        name = qualified.rsplit(".", 1)[-1]
        name = "top" if name == "<module>" else name.strip("<>")
        kind = {"lambda": "function", "comprehension": "function"}.get(kind, kind)
        lines.append(f"{' ' * depth}{kind} {name}{' nested' if 'nested' in marks else ''}")
    flush()
    return lines, sorts


def difference(printed, expected):
    lines, sorts = actual_scopes(printed)
    wanted, wanted_sorts = expected
    for left, right in zip(wanted + ["(end)"], lines + ["(end)"]):
        if left != right:
            return f"expected {left!r}, coil has {right!r}"
    missing = wanted_sorts - sorts
    return f"coil lacks (name, coroutine, generator) {sorted(missing)[:3]}" if missing else None


if __name__ == "__main__":
    sys.exit(library.compare_all("--scopes", sys.argv[1:], expected_scopes, difference))
