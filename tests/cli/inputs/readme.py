"""Runs what README.md shows: readme.py PYTHON COIL FOLDER

Its programs print the same under CPython and coil. Its `coil` commands succeed in a folder where the first program is app.py, and
print what CPython prints if they run it. Its `./dev` commands are ones that ./dev knows, about files that exist.
"""
import os
import re
import shlex
import subprocess
import sys

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))


def blocks(text, language):
    found = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [block for marked, block in found if marked == language]


def commands(text, program):
    """The command lines of the blocks without a language that begin with `program`, without comments."""
    for block in blocks(text, ""):
        for line in block.splitlines():
            words = shlex.split(line.replace("ARGS…", "one two"), comments=True)
            if words and words[0] == program:
                yield words


def run(command, folder):
    process = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)
    if process.returncode != 0:
        sys.exit(f"{shlex.join(command)}: status {process.returncode}\n{process.stdout}{process.stderr}")
    return process.stdout


def expect(actual, expected, what):
    if actual != expected:
        sys.exit(f"{what}\n--- expected\n{expected}--- printed\n{actual}")


def check_coil_commands(text, coil, folder, expected):
    for words in commands(text, "coil"):
        output = run([coil, *words[1:]], folder)
        if words[1] == "run":
            expect(output, expected, shlex.join(words))
        elif words[1] == "build":
            built = os.path.join(folder, words[words.index("-o") + 1])
            expect(run([built], folder), expected, f"{shlex.join(words)}, and the program that it built")
        yield words


def check_dev_commands(text):
    known = run([os.path.join(REPOSITORY, "dev"), "help"], REPOSITORY)
    for words in commands(text, "./dev"):
        if f"  {words[1]} " not in known:
            sys.exit(f"./dev doesn't know {words[1]}")
        for word in words[2:]:
            if not os.path.exists(os.path.join(REPOSITORY, word)):
                sys.exit(f"{shlex.join(words)}: there is no {word}")
        yield words


def main():
    python, coil, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(REPOSITORY, "README.md"), encoding="utf-8") as file:
        text = file.read()
    programs = blocks(text, "python")
    outputs = []
    for number, program in reversed(list(enumerate(programs))):
        with open(os.path.join(folder, "app.py"), "w", encoding="utf-8") as file:
            file.write(program)
        outputs.append(run([python, "app.py"], folder))
        expect(run([coil, "run", "--virtual-time", "app.py"], folder), outputs[-1], f"program {number + 1} of README.md")
    coil_commands = list(check_coil_commands(text, coil, folder, outputs[-1]))
    dev_commands = list(check_dev_commands(text))
    print(f"{len(programs)} programs, {len(coil_commands)} commands of coil, {len(dev_commands)} of ./dev")


main()
