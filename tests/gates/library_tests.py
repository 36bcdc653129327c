#!/usr/bin/python3.11
"""The gate of CPython's own tests: each test of the files has the same outcome under coil and under CPython, and expects the same
exceptions with the same messages.

    library_tests.py COIL [--list] [--keep FOLDER] [FILE...]       FILE: test_list.py, test_asyncio/test_tasks.py, …

Without files it takes all of them (FILES, below). Both run the same program (see library_test_sources.py): what coil can't compile is
taken out for both, so a test that fails does so for both. What may differ is listed, with reasons, in
library_test_differences.txt; any other difference fails, and so does a listed one that is none ("sometimes": may be none). --list
shows them all.
"""
import collections
import fnmatch
import os
import re
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import library_test_sources

HERE = os.path.dirname(os.path.abspath(__file__))
LISTED = os.path.join(HERE, "library_test_differences.txt")
VIRTUAL_TIME = os.path.join(os.path.dirname(HERE), "support", "virtual_time")
PYTHON = "/usr/bin/python3.11"
ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}")
IN_ASYNCIO = """context futures futures2 locks pep492 queues runners taskgroups tasks threads timeouts waitfor base_events events"""
FILES = [f"test_asyncio/test_{name}.py" for name in IN_ASYNCIO.split()] + [f"test_{name}.py" for name in """
    coroutines asyncgen contextlib contextlib_async with except_star exception_group generators exceptions raise scope
    itertools collections dataclasses functools enum float int bool complex bytes unicode math hash iter heapq queue ordered_dict
    defaultdict bisect string context copy weakref operator list tuple dict set""".split()]

# Their signals and threads don't wait for virtual time.
REAL_TIME = {"test_asyncio/test_runners.py", "test_asyncio/test_threads.py"}


def environment_of(name):
    variables = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    variables.update(LC_ALL="C.UTF-8", PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1")
    if name.startswith("test_asyncio/") and name not in REAL_TIME:
        variables.update(PYTHONPATH=VIRTUAL_TIME, COIL_VIRTUAL_TIME="1")
    return variables


def default_signals():
    """What the gate was started from may ignore Ctrl-C; tests send it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def outcomes(command, folder, environment):
    """What the runner says of each test: its name and the lines below it."""
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=3600, preexec_fn=default_signals)
    found, name = {}, None
    for line in run.stdout.decode(errors="replace").splitlines():
        if line.startswith("  "):
            found[name].append(ADDRESS.sub("0x...", line[2:]))
        else:
            name = line
            found[name] = []
    if run.returncode:
        found["(the end)"] = [f"exits with {run.returncode}", *run.stderr.decode(errors="replace").splitlines()[-1:]]
    return found


def compare(name, coil, keep):
    """(number of tests, their differences: test, CPython's line, coil's line) of one file."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = os.path.join(keep, name.replace("/", "_").removesuffix(".py")) if keep else temporary
        environment = environment_of(name)
        try:
            program = library_test_sources.prepare(name, folder, coil, PYTHON, environment)
        except library_test_sources.Refused as refused:
            return 0, [("(compiling)", "compiles", str(refused))]
        expected = outcomes([PYTHON, program.main], folder, environment)
        actual = outcomes([program.executable], folder, environment)
    differences = [(f"(importing) {text}", "imports", message) for text, message in program.taken_out]
    for test in expected | actual:
        lines, other = expected.get(test, ["(no such test)"]), actual.get(test, ["(no such test)"])
        if lines != other or test == "(the end)":
            length = len(os.path.commonprefix([lines, other]))
            differences.append((test, *((one + ["(nothing more)"])[length] for one in (lines, other))))
    return len(expected), differences


def listed_differences():
    """Patterns of FILE TEST from the list, lines below comments that give the reason, and whether each differs always."""
    with open(LISTED, encoding="utf-8") as file:
        lines = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    return {line.removeprefix("sometimes "): not line.startswith("sometimes ") for line in lines}


def main(arguments):
    coil = os.path.abspath(arguments.pop(0))
    show = "--list" in arguments
    keep = None
    if "--keep" in arguments:
        at = arguments.index("--keep")
        keep = os.path.abspath(arguments[at + 1])
        del arguments[at:at + 2]
    names = [argument for argument in arguments if argument != "--list"] or FILES
    listed = listed_differences()
    used, counts = set(), collections.Counter()
    with ThreadPoolExecutor(int(os.environ.get("COIL_JOBS", 2))) as pool:
        for name, (tests, differences) in zip(names, pool.map(lambda name: compare(name, coil, keep), names)):
            counts["tests"] += tests
            counts["different"] += len(differences)
            for test, expected, actual in differences:
                reasons = [entry for entry in listed if fnmatch.fnmatchcase(f"{name} {test}", entry)]
                used.update(reasons)
                counts["unlisted"] += not reasons
                if show or not reasons:
                    print(f"--- {name} {test}\n  CPython {expected}\n  coil    {actual}", flush=True)
    gone = [entry for entry, always in listed.items() if always and entry not in used and entry.split()[0] in names]
    for entry in gone:
        print(f"listed in library_test_differences.txt, but no difference: {entry}")
    print(f"{counts['tests'] - counts['different']} of {counts['tests']} tests agree, {counts['unlisted']} differ without being listed")
    return 1 if counts["unlisted"] or gone else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
