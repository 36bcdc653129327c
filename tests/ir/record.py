#!/usr/bin/python3.11
"""Records the expectations of the tests in this folder again: what `coil emit --ir` prints goes behind each source.

    tests/ir/record.py [FILE ...]         # then review the diff

A test is a small program whose first line runs FileCheck; its expectations stand below the marker line.
"""
import os
import pathlib
import subprocess
import sys

FOLDER = pathlib.Path(__file__).parent
MARKER = "# ---- what it is lowered to\n"


def record(path: pathlib.Path, coil: str) -> None:
    source = path.read_text().split(MARKER)[0]
    path.write_text(source)
    lines = subprocess.run([coil, "emit", "--ir", path], check=True, capture_output=True, text=True).stdout.splitlines()
    checks = []
    follows = False
    for line in lines[1:]:
        if line:
            checks.append(f"# CHECK{'-NEXT' if follows else ''}: {line.strip()}\n")
        follows = bool(line)
    path.write_text(source + MARKER + "".join(checks))


def main() -> None:
    coil = os.environ.get("COIL") or str(FOLDER.parent.parent / "build" / "release" / "bin" / "coil")
    recorded = [path for path in sorted(FOLDER.glob("*.py")) if path.name != "record.py" and MARKER in path.read_text()]
    for path in map(pathlib.Path, sys.argv[1:] or recorded):
        record(path, coil)


main()
