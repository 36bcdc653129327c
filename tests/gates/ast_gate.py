#!/usr/bin/python3.11
"""The AST gate: for every file CPython parses, coil prints the tree that ast.dump(tree, include_attributes=True) prints.

    ast_gate.py FRONTEND [--tenth] [FILE-OR-FOLDER...]      FRONTEND: coil-frontend, or "coil emit"

Without files it takes all of library.py.
"""
import ast
import sys

import library

sys.setrecursionlimit(100_000)


def expected_dump(path):
    """CPython's dump, or None when CPython itself refuses the file."""
    import warnings
    warnings.simplefilter("ignore")
    with open(path, "rb") as file:
        source = file.read()
    try:
        return ast.dump(ast.parse(source), include_attributes=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def difference(printed, expected):
    actual = printed.rstrip("\n")
    if actual == expected:
        return None
    at = next((i for i, (a, b) in enumerate(zip(expected, actual)) if a != b), min(len(expected), len(actual)))
    return f"the trees differ\n  expected ...{expected[max(at - 150, 0):at + 80]}\n  actual   ...{actual[max(at - 150, 0):at + 80]}"


if __name__ == "__main__":
    sys.exit(library.compare_all("--ast", sys.argv[1:], expected_dump, difference))
