"""Runs the tests of a module, each in a child process: one that crashes or hangs takes none with it, and virtual time begins at 0.

    main(module, names)     names: Class.method; none: all of the module; --import: it is enough that the module is there

For each test comes one line with its name and, indented below, what happened.
"""
import os
import signal
import sys

from .case import TestCase

SECONDS = 20  # what a hung test may take


def tests_of(module):
    for name in sorted(dir(module)):
        kind = getattr(module, name)
        if isinstance(kind, type) and issubclass(kind, TestCase) and kind.__module__.startswith("test."):
            yield from (f"{name}.{method}" for method in sorted(dir(kind)) if method.startswith("test") and
                        callable(getattr(kind, method)))


def run_test(module, name):
    class_name, method = name.split(".")
    kind = getattr(module, class_name)
    case = kind(method)
    fixtures = [getattr(module, "setUpModule", None), getattr(kind, "setUpClass", None) if not kind.skipped_because else None,
                getattr(kind, "tearDownClass", None), getattr(module, "tearDownModule", None)]
    ready = False
    with case.outcome.watching("setUp"):
        for fixture in fixtures[:2]:
            if fixture:
                fixture()
        ready = True
    lines = case.run_and_tell() if ready else case.outcome.lines()
    case.outcome.failures.clear()
    with case.outcome.watching("tearDownClass"):
        for fixture in fixtures[2:]:
            if fixture and ready:
                fixture()
    return lines + case.outcome.failures


def in_child(module, name, report):
    signal.alarm(SECONDS)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    lines = run_test(module, name)
    os.write(report, "\n".join(lines).encode("utf-8", "backslashreplace")[:60000])


def fate(status):
    """What the end of the child adds."""
    if os.WIFEXITED(status):
        return [f"exits with {os.WEXITSTATUS(status)}"] if os.WEXITSTATUS(status) else []
    number = os.WTERMSIG(status)
    return ["hangs"] if number == signal.SIGALRM else [f"dies of {signal.Signals(number).name}"]


def run_apart(module, name):
    sys.stdout.flush()
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        status = 1
        try:
            in_child(module, name, write)
            status = 0
        finally:
            os._exit(status)
    os.close(write)
    text = b""
    while part := os.read(read, 65536):
        text += part
    os.close(read)
    lines = text.decode().splitlines() + fate(os.waitpid(child, 0)[1])
    print(name, *lines, sep="\n  ", flush=True)


def main(module, names):
    if names == ["--import"]:
        return
    for name in names or tests_of(module):
        run_apart(module, name)
