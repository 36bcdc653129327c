#!/usr/bin/python3.11
"""Runs random programs under CPython and coil and shrinks what differs to a few lines.

    tests/differential.py [--count N] [--seed FIRST] [--kind plain|tasks|both] [--size N] [--batch N] [--keep-going]

A program is drawn from its seed, so `--seed S --count 1` shows one again (`--print` only prints it). With --batch several programs are
compiled as functions of one file; one that differs is then looked at on its own. Differences end up in build/differential/.
"""
import argparse
import concurrent.futures
import os
import sys
import tempfile
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "support"))
import expectation  # noqa: E402
from random_programs import make_program  # noqa: E402
from shrink import shrink  # noqa: E402

VIRTUAL_TIME = os.path.join(expectation.TESTS, "support", "virtual_time")
RESULTS = os.path.join(expectation.REPOSITORY, "build", "differential")
SECONDS = 10.0
SEPARATOR = "#### program "


def run_both(text, coil):
    """The outcomes of one program; None instead of coil's when CPython itself took too long."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        directives = expectation.read_directives(path)
        directives.timeout = SECONDS
        directives.environment["PYTHONPATH"] = VIRTUAL_TIME
        expected = expectation.run([expectation.PYTHON, "-W", "ignore::SyntaxWarning", "program.py"], path, directives)
        if expected.status == "timeout":
            return expected, None
        directives.timeout = SECONDS * 3
        return expected, expectation.run([coil, "run", "--virtual-time", "program.py"], path, directives)


def without_syntax_warnings(outcome):
    # CPython warns at each compilation; the program itself is what counts here.
    lines, kept, skip = outcome.stderr.splitlines(True), [], False
    for line in lines:
        if "SyntaxWarning: " in line:
            skip = True
        elif not (skip and line.startswith("  ") and not line.startswith("  File")):
            skip = False
            kept.append(line)
    return outcome.stdout, "".join(kept), outcome.status


def differs(text, coil):
    expected, actual = run_both(text, coil)
    return actual is not None and without_syntax_warnings(expected) != without_syntax_warnings(actual)


def kind_of_difference(expected, actual):
    """What has to stay alike while a program is shrunk, so that one difference doesn't turn into another."""
    if actual.status == "timeout":
        return "timeout"
    if isinstance(actual.status, int) and actual.status < 0:
        return f"signal {actual.status}"
    if "doesn't support" in actual.stderr:
        return "unsupported"
    if "internal error" in actual.stderr or "coil: " in actual.stderr:
        return "compiler"
    return "different " + ", ".join(part for part in ("stdout", "stderr", "status") if getattr(expected, part) != getattr(actual, part))


def combine(programs):
    """Several programs as functions of one file, each closed off by a line that separates their outputs."""
    parts = []
    for seed, text in programs:
        parts.append(f"def program_{seed}():\n" + "".join("    " * bool(line.strip()) + line for line in text.splitlines(True)))
    for seed, _ in programs:
        parts.append(f"print('{SEPARATOR}{seed}')\ntry:\n    program_{seed}()\nexcept BaseException as error:\n    print('ended by', type(error).__name__, error)\n")
    return "\n\n".join(parts)


def sections(text):
    found = {}
    for part in text.split(SEPARATOR)[1:]:
        seed, _, output = part.partition("\n")
        found[int(seed)] = output
    return found


def suspicious(programs, coil):
    """The seeds of a batch whose outputs differ; all of them when the batch as a whole doesn't run."""
    expected, actual = run_both(combine(programs), coil)
    if actual is None:
        return [seed for seed, _ in programs]
    theirs, ours = sections(expected.stdout), sections(actual.stdout)
    return [seed for seed, _ in programs if theirs.get(seed) != ours.get(seed)]


def report(kind, seed, text, coil, shrinking):
    expected, actual = run_both(text, coil)
    wanted = kind_of_difference(expected, actual)

    def holds(candidate):
        theirs, ours = run_both(candidate, coil)
        return ours is not None and without_syntax_warnings(theirs) != without_syntax_warnings(ours) and kind_of_difference(theirs, ours) == wanted

    small = shrink(text, holds) if shrinking else text
    expected, actual = run_both(small, coil)
    os.makedirs(RESULTS, exist_ok=True)
    path = os.path.join(RESULTS, f"{kind}-{seed}.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(small)
    print(f"\n==== {kind} {seed}: {wanted}; {os.path.relpath(path)}\n{small}")
    print(f"---- CPython\n{expectation.to_text(expected)}---- coil\n{expectation.to_text(actual)}", flush=True)


def main():
    parser = argparse.ArgumentParser(description="Runs random programs under CPython and coil.")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kind", choices=["plain", "tasks", "both"], default="both")
    parser.add_argument("--size", type=int, default=14)
    parser.add_argument("--batch", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--keep-going", action="store_true", help="don't stop after five differences")
    parser.add_argument("--no-shrink", action="store_true")
    parser.add_argument("--print", action="store_true", help="print the programs instead of running them")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    coil = expectation.find_coil()
    kinds = ["plain", "tasks"] if options.kind == "both" else [options.kind]
    jobs = [(kind, seed) for seed in range(options.seed, options.seed + options.count) for kind in kinds]
    if options.print:
        for kind, seed in jobs:
            print(make_program(seed, kind, options.size))
        return
    if not os.path.exists(coil):
        sys.exit(f"there is no compiler at {coil}: build it first, or set $COIL")
    found = 0

    def look(batch):
        kind = batch[0][0]
        programs = [(seed, make_program(seed, kind, options.size)) for _, seed in batch]
        seeds = [seed for seed, _ in programs] if len(programs) == 1 else suspicious(programs, coil)
        return [(kind, seed, text) for seed, text in programs if seed in seeds and differs(text, coil)]

    batches = []
    for kind in kinds:
        own = [job for job in jobs if job[0] == kind]
        batches += [own[i:i + options.batch] for i in range(0, len(own), options.batch)]
    executor = concurrent.futures.ThreadPoolExecutor(options.jobs)
    done = 0
    for batch, differences in zip(batches, executor.map(look, batches)):
        done += len(batch)
        for kind, seed, text in differences:
            found += 1
            report(kind, seed, text, coil, not options.no_shrink)
        if found >= 5 and not options.keep_going:
            executor.shutdown(wait=False, cancel_futures=True)
            break
    print(f"{done} programs, {found} differences")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
