#!/usr/bin/python3.11
"""The AST gate: for every file CPython parses, coil prints the tree that ast.dump(tree, include_attributes=True) prints.

    ast_gate.py FRONTEND [--tenth] [FILE-OR-FOLDER...]      FRONTEND: coil-frontend, or "coil emit"

Without files it takes all of library.py.
"""
import ast
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

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


def first_difference(expected, actual):
    at = next((i for i, (a, b) in enumerate(zip(expected, actual)) if a != b), min(len(expected), len(actual)))
    return f"  expected ...{expected[max(at - 150, 0):at + 80]}\n  actual   ...{actual[max(at - 150, 0):at + 80]}"


def compare(command, path):
    expected = expected_dump(path)
    if expected is None:
        return "refused", None
    run = subprocess.run(command + ["--ast", path], capture_output=True, timeout=120)
    if run.returncode != 0:
        return "different", f"{path}: coil exits {run.returncode}: {run.stderr.decode(errors='replace')[-300:]}"
    actual = run.stdout.decode("utf-8", "surrogatepass").rstrip("\n")
    if actual == expected:
        return "same", None
    return "different", f"{path}: the trees differ\n{first_difference(expected, actual)}"


def main(arguments):
    command = arguments.pop(0).split()
    paths = library.chosen(arguments)
    counts = {"same": 0, "different": 0, "refused": 0}
    with ThreadPoolExecutor(2) as pool:
        for verdict, message in pool.map(lambda path: compare(command, path), paths):
            counts[verdict] += 1
            if message:
                print(message, flush=True)
    print(f"{counts['same']} files agree, {counts['different']} differ, {counts['refused']} are refused by CPython")
    return 1 if counts["different"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
