#!/usr/bin/python3.11
"""Mutated source files: coil never crashes, and accepts what CPython accepts.

    mutation_gate.py FRONTEND [SEED [COUNT]]      FRONTEND: coil-frontend

Each case takes a piece of a file of the standard library and deletes, doubles, swaps or replaces a few of its tokens. Prints
the cases where one accepts and the other doesn't, and how many messages agree.
"""
import os
import random
import re
import subprocess
import sys
import tempfile
import warnings

from ast_gate import files_of
from errors_gate import oracle

PIECES = re.findall(r"\S+", """( ) [ ] { } , : ; . = == := + - * ** / // % @ -> & | ^ ~ < > <= != if else elif for in while def class return yield
    await async with as import from lambda not and or is None True x y 0 1 1.5 'a' f'{x}' f'{x!r:>{y}}' b'c' try except finally raise pass match case
    print global nonlocal del assert break continue \\ # $ ? é \t""") + ["\n", "\n    ", " "]
TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


def mutate(random, text):
    tokens = TOKEN.findall(text)
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        at = random.randrange(len(tokens))
        action = random.randrange(5)
        if action == 0:
            del tokens[at]
        elif action == 1:
            tokens.insert(at, tokens[at])
        elif action == 2:
            other = random.randrange(len(tokens))
            tokens[at], tokens[other] = tokens[other], tokens[at]
        elif action == 3:
            tokens[at] = random.choice(PIECES)
        else:
            tokens.insert(at, random.choice(PIECES))
        if not tokens:
            break
    return "".join(tokens)


def main(command, seed="0", count="2000"):
    warnings.simplefilter("ignore")
    generator = random.Random(int(seed))
    paths = list(files_of([os.path.dirname(os.__file__)]))
    cases = []
    while len(cases) < int(count):
        with open(generator.choice(paths), encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines(True)
        if not lines:
            continue
        start = generator.randrange(len(lines))
        while start and lines[start][:1] in " \t\n#)]}":
            start -= 1
        text = "".join(lines[start:start + generator.randrange(1, 30)])
        if text.strip():
            cases.append(mutate(generator, text))
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for index, text in enumerate(cases):
            names.append(f"{folder}/{index}.py")
            with open(names[-1], "w", encoding="utf-8", newline="") as file:
                file.write(text)
        run = subprocess.run([command, "--errors", *names], capture_output=True, timeout=600)
    actual = run.stdout.decode(errors="replace").splitlines()
    if run.returncode or len(actual) != len(cases):
        print(f"coil stopped at case {len(actual)}: {cases[len(actual)]!r}")
        return 1
    same = refused = wrong = 0
    for text, line in zip(cases, actual):
        expected = oracle(text.encode())
        if (expected is None) != (line == "ok"):
            wrong += 1
            print(f"--- {text!r}\n  CPython {expected!r}\n  coil    {line!r}")
        elif expected is not None:
            refused += 1
            same += line == expected or line.split("\t")[0] == expected
            if line != expected and os.environ.get("SHOW"):
                print(f"--- {text!r}\n  CPython {expected!r}\n  coil    {line!r}")
    print(f"{len(cases)} cases, {wrong} judged differently; of {refused} refused ones {same} with the same words and place")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
