#!/usr/bin/python3.11
"""Records what CPython 3.11 prints for the program tests: tests/record.py [FILE.py | FOLDER ...]

Without arguments every program below tests/run, tests/async and examples is recorded again. Review the result as a diff.
"""
import argparse
import concurrent.futures
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "support"))
import expectation  # noqa: E402

VIRTUAL_TIME = os.path.join(expectation.TESTS, "support", "virtual_time")


def programs(paths):
    for path in paths:
        if os.path.isfile(path):
            if expectation.is_program(path):
                yield os.path.abspath(path)
            continue
        for folder, _, names in os.walk(os.path.abspath(path)):
            for name in sorted(names):
                if expectation.is_program(os.path.join(folder, name)):
                    yield os.path.join(folder, name)


def record(source):
    directives = expectation.read_directives(source)
    if directives.virtual_time:
        directives.environment["PYTHONPATH"] = VIRTUAL_TIME
    command = [expectation.PYTHON, os.path.basename(source), *directives.args]
    outcome = expectation.run(command, source, directives)
    if outcome.status == "timeout":
        return f"{source}: CPython took more than {directives.timeout} s: not recorded"
    recorded = expectation.expectation_path(source)
    text = expectation.to_text(outcome)
    try:
        with open(recorded, encoding="utf-8", newline="") as file:
            if file.read() == text:
                return None
        change = "changed"
    except FileNotFoundError:
        change = "new"
    with open(recorded, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return f"{os.path.relpath(recorded)}: {change}" + (f" (status {outcome.status})" if outcome.status else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--show", action="store_true", help="print each recorded file that changed")
    arguments = parser.parse_args()
    folders = [os.path.join(expectation.TESTS, name) for name in ("run", "async")] + [expectation.EXAMPLES]
    sources = list(programs(arguments.paths or folders))
    with concurrent.futures.ThreadPoolExecutor(2) as executor:
        for source, message in zip(sources, executor.map(record, sources)):
            if message:
                print(message)
                if arguments.show:
                    with open(expectation.expectation_path(source), encoding="utf-8") as file:
                        print(file.read())
    print(f"{len(sources)} programs recorded")


if __name__ == "__main__":
    main()
