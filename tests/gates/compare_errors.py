#!/usr/bin/python3.11
"""Each snippet of a file (separated by lines `# ---`) prints under coil what it prints when CPython runs it, up to the first error.

    compare_errors.py COIL FILE...

The snippets are meant to be refused by CPython before anything runs; one that it accepts must be accepted by coil.
"""
import os
import re
import subprocess
import sys
import tempfile


def output(command):
    run = subprocess.run(command, capture_output=True, timeout=60)
    return run.stderr.decode(errors="replace"), run.returncode


def main(coil, *files):
    different = 0
    for file in files:
        with open(file, encoding="utf-8") as source:
            text = source.read()
        snippets = re.split(r"^# ---.*\n", text, flags=re.M)
        with tempfile.TemporaryDirectory() as folder:
            for snippet in snippets[1:]:
                path = os.path.join(folder, "snippet.py")
                with open(path, "w", encoding="utf-8") as target:
                    target.write(snippet)
                expected = output([sys.executable, path])
                actual = output([coil, "emit", "--scopes", path])
                if expected != actual:
                    different += 1
                    print(f"--- {file}: {snippet!r}\nCPython ({expected[1]}):\n{expected[0]}coil ({actual[1]}):\n{actual[0]}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
