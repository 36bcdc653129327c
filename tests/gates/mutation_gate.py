#!/usr/bin/python3.11
"""Mutated source files: coil never crashes, hangs or leaks, and accepts what CPython accepts.

    mutation_gate.py FRONTEND [--seed N] [--count N] [--kind KIND] [--list]      FRONTEND: coil-frontend, best one under asan

Kinds: `tokens` deletes, doubles, swaps and replaces tokens of a piece of a file of the standard library; `truncated` cuts it off
anywhere; `bytes` changes bytes; `random` strings tokens together. Without a kind they take turns. Prints the cases where one accepts
and the other doesn't, with --list also those where the words or the place differ, and how many agree.
"""
import argparse
import random
import re
import sys
import time

import front_end
import oracle
import library

PIECES = re.findall(r"\S+", """( ) [ ] { } , : ; . = == := + - * ** / // % @ -> & | ^ ~ < > <= != if else elif for in while def class return yield
    await async with as import from lambda not and or is None True x y 0 1 1.5 'a' f'{x}' f'{x!r:>{y}}' b'c' try except finally raise pass match case
    print global nonlocal del assert break continue _ super __debug__ __future__ annotations 1_0 0x1f 1j 07 \\ # $ ? é \u01c6 ... != <> ! ` ' \"
    ''' \"\"\" f' f''' rb' u'b' r'\\d' '\\N{DIGIT ONE}' '\\x4' += **= >>= except* *args **kw /""") + ["\n", "\n    ", "\n        ", " ", "\t", "\\\n"]
TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
BATCH = 2000


class Pieces:
    """Pieces of the standard library and its tests, each from the start of a statement."""

    def __init__(self):
        self.paths = list(library.files())
        self.lines = {}

    def piece(self, generator):
        while True:
            path = generator.choice(self.paths)
            if path not in self.lines:
                with open(path, encoding="utf-8", errors="replace") as file:
                    self.lines[path] = file.read().splitlines(True)
            lines = self.lines[path]
            if not lines:
                continue
            start = generator.randrange(len(lines))
            while start and lines[start][:1] in " \t\n#)]}":
                start -= 1
            text = "".join(lines[start:start + generator.choice((3, 10, 30, 100))])
            if text.strip():
                return text


def with_other_tokens(generator, pieces):
    tokens = TOKEN.findall(pieces.piece(generator))
    for _ in range(generator.choice((1, 1, 1, 2, 3))):
        at = generator.randrange(len(tokens))
        action = generator.randrange(5)
        if action == 0:
            del tokens[at]
        elif action == 1:
            tokens.insert(at, tokens[at])
        elif action == 2:
            other = generator.randrange(len(tokens))
            tokens[at], tokens[other] = tokens[other], tokens[at]
        elif action == 3:
            tokens[at] = generator.choice(PIECES)
        else:
            tokens.insert(at, generator.choice(PIECES))
        if not tokens:
            break
    return "".join(tokens).encode()


def truncated(generator, pieces):
    source = pieces.piece(generator).encode()
    return source[:generator.randrange(len(source)) + 1]


def with_other_bytes(generator, pieces):
    source = bytearray(pieces.piece(generator).encode())
    for _ in range(generator.choice((1, 1, 2, 4))):
        at = generator.randrange(len(source))
        byte = generator.choice((generator.randrange(256), generator.randrange(32, 127), ord(generator.choice("\n\t\r\f\\'\"{}()# "))))
        if generator.random() < 0.5:
            source[at] = byte
        else:
            source.insert(at, byte)
    return bytes(source)


def random_tokens(generator, pieces):
    separators = ("", " ", " ", " ")
    return "".join(generator.choice(PIECES) + generator.choice(separators) for _ in range(generator.randrange(1, 40))).encode()


KINDS = {"tokens": with_other_tokens, "truncated": truncated, "bytes": with_other_bytes, "random": random_tokens}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("front_end")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--kind", choices=KINDS)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    generator = random.Random(options.seed)
    pieces = Pieces()
    kinds = [KINDS[options.kind]] if options.kind else list(KINDS.values())
    done = wrong = refused = same = 0
    started = time.monotonic()
    while done < options.count:
        cases = [kinds[n % len(kinds)](generator, pieces) for n in range(done, min(done + BATCH, options.count))]
        done += len(cases)
        for source, line in zip(cases, front_end.answers(options.front_end, cases)):
            expected = oracle.says(source)
            refused += expected != "ok"
            same += expected == line != "ok"
            judged_alike = (expected == "ok") == (line == "ok") and not line.startswith("died")
            wrong += not judged_alike
            if not judged_alike or options.list and expected != line:
                print(f"--- {source!r}\n  CPython {expected!r}\n  coil    {line!r}", flush=True)
        if sys.stderr.isatty() or done % 20000 == 0:
            print(f"{done} cases in {time.monotonic() - started:.0f} s, {wrong} judged differently", file=sys.stderr, flush=True)
    print(f"{done} cases, {wrong} judged differently; of {refused} refused ones {same} with the same words and place")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
