"""Makes programs that coil can compile of CPython's own tests.

A program is a folder: the stand-ins of support/library_tests (unittest, test.support, …), the test file and what it imports of the
package `test`, and a main file. What coil refuses to compile is taken out, place by place, until nothing is left to refuse: a
module that it doesn't have becomes an `Absent`, a function that it can't compile skips its test, a statement of a module or class
that fails when the tests are imported becomes `pass`. Lines keep their numbers. CPython runs the same files.
"""
import ast
import dataclasses
import os
import re
import shutil
import subprocess

LIBRARY = os.path.join(os.path.dirname(os.__file__), "test")
STAND_INS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "support", "library_tests")
REFUSAL = re.compile(r"^(.+?):(\d+):(\d+): error: (.*)$", re.MULTILINE)
PLACE = re.compile(r'File "(.+)", line (\d+), in ')
OURS = {"__future__", "absent", "test", "unittest"}

# Names for one thing with and without CPython's accelerator. coil's one kind stands for the accelerated one.
ONE_KIND = [
    (r"hasattr\((?:futures|tasks), '_C(?:Future|Task)'\)", "True"),
    (r"hasattr\(tasks, '_c_register_task'\)", "True"),
    (r"getattr\((futures|tasks), '_C(Future|Task)'(?:, None)?\)", r"\1.\2"),
    (r"\b(futures|tasks)\._C(Future|Task)\b", r"\1.\2"),
    (r"\b(tasks|events)\._c_(_?\w+)", r"\1.\2"),
    # A loop without a selector is no loop that coil has. These tests give it one that never has anything; so do without.
    (r"\b(?:asyncio|base_events)\.BaseEventLoop\b", "asyncio.SelectorEventLoop"),
    (r"while loop\._ready:", "for _ in range(9):"),
    (r"(?m)^( *)(?:(?:self\.)?loop\.)?_(?:process_events|selector)(?:\.[\w.]+)? = .*$", r"\1pass"),
]
# The ones without are gone from the programs: classes, and functions that only make one.
WITHOUT = re.compile(r"\b(?:futures|tasks|events)\._(?:Py(?:Future|Task)|py_)")
MAIN = """import sys
from unittest import runner
from {package} import {module} as tests
runner.main(tests, sys.argv[1:])
"""


class Refused(Exception):
    """coil refuses a program in a way that taking something out doesn't mend."""


@dataclasses.dataclass
class Program:
    main: str
    executable: str
    taken_out: list  # what only coil can't import: pairs of a line and what coil says


def prepare(name, folder, coil, python, environment):
    """The program of the test file of this name (`test_list.py`, `test_asyncio/test_tasks.py`) in a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(STAND_INS, folder)
    take_out_missing(copy_test(name, folder), folder, coil)
    program = Program(os.path.join(folder, "main.py"), os.path.join(folder, "program"), [])
    package, _, module = name.removesuffix(".py").rpartition("/")
    with open(program.main, "w", encoding="utf-8") as file:
        file.write(MAIN.format(package=f"test.{package}" if package else "test", module=module))
    for attempt in range(200):
        # Statements that fail for CPython as well use what is absent.
        failure = import_failure([python, program.main], folder, environment)
        if not failure:
            refusals = compile_program(coil, program.main, program.executable)
            for path in {path for path, *_ in refusals}:
                take_out(path, [(line, message) for at, line, message in refusals if at == path])
            if refusals:
                continue
            failure = import_failure([program.executable], folder, environment)
            if not failure:
                return program
            program.taken_out.append((failure.text, failure.message))
        take_out(failure.path, [(failure.line, failure.message)])
    raise Refused("there is always something else")


@dataclasses.dataclass
class Failure:
    path: str
    line: int
    text: str
    message: str


def import_failure(command, folder, environment):
    """Which line of a module or class, of those that may be taken out, ends a program that only imports its tests."""
    run = subprocess.run([*command, "--import"], cwd=folder, env=environment, capture_output=True, timeout=120)
    if run.returncode == 0:
        return None
    text = run.stderr.decode(errors="replace")
    for path, line in reversed(PLACE.findall(text)):
        if path.startswith(os.path.join(folder, "test", "test_")):
            with open(path, encoding="utf-8") as file:
                source = file.read()
            node, _ = place_of(ast.parse(source), int(line))
            if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or int(line) < node.lineno:
                return Failure(path, int(line), source.split("\n")[int(line) - 1].strip(), text.rstrip().rpartition("\n")[2])
    raise Refused(f"{command[-1]} can't import the tests: {text[-500:]}")


def copy_test(name, folder):
    """Copies a file of CPython's tests, and those that it imports, unless they are there; gives the copies."""
    target = os.path.join(folder, "test", name)
    source = os.path.join(LIBRARY, name)
    if os.path.exists(target) or not os.path.exists(source):
        return []
    with open(source, encoding="utf-8") as file:
        text = file.read()
    for pattern, replacement in ONE_KIND:
        text = re.sub(pattern, replacement, text)
    tree = ast.parse(text)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target, "w", encoding="utf-8") as file:
        file.write(without_classes(text, tree))
    copied = [target]
    for module in imported_tests(tree):
        copied += copy_test(module.replace(".", "/") + ".py", folder)
    return copied


def imports_of(tree):
    """The modules that imports anywhere in a tree name, and (module, name) of those that take names from one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((node.module, alias.name if alias.name != "*" else None) for alias in node.names)


def imported_tests(tree):
    """The modules below the package `test` that a test may import."""
    for module, name in imports_of(tree):
        for path in (module, f"{module}.{name}"):
            if path.startswith("test."):
                yield path.removeprefix("test.")


def take_out_missing(paths, folder, coil):
    """Takes out the imports of modules, and of names in modules, that coil doesn't have: also where coil compiles them, since they
    fail only when they run, and CPython would succeed."""
    trees = {}
    for path in paths:
        with open(path, encoding="utf-8") as file:
            trees[path] = ast.parse(file.read())
    wanted = sorted({one for tree in trees.values() for one in imports_of(tree) if one[0].split(".")[0] not in OURS}, key=str)
    missing = missing_imports(wanted, os.path.join(folder, "probe.py"), coil)
    for path, tree in trees.items():
        with open(path, encoding="utf-8") as file:
            lines = file.read().split("\n")
        for node in ast.walk(tree):
            if isinstance(node, (ast.Import, ast.ImportFrom)) and (gone := missing & set(imports_of(node))):
                replace_import(lines, node, gone, place_of(tree, node.lineno)[1])
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))


def missing_imports(wanted, probe, coil):
    """Which of these (module, name or None) coil can't import. It says so when it compiles, or when they run."""
    missing = set()
    while True:
        lines = []
        for number, (module, name) in enumerate(wanted):
            imported = f"from {module} import {name}" if name else f"import {module}"
            lines += ["try:", f"    {imported}", f"except ImportError: print({number})"]
        with open(probe, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        executable = probe.removesuffix(".py")
        refusals = compile_program(coil, probe, executable)
        if not refusals:
            run = subprocess.run([executable], capture_output=True, text=True, timeout=60)
            return missing | {wanted[int(number)] for number in run.stdout.split()}
        refused = {wanted[(line - 1) // 3] for _, line, _ in refusals}
        missing |= refused
        wanted = [one for one in wanted if one not in refused]


def without_classes(text, tree):
    lines = text.split("\n")
    for node in ast.walk(tree):
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and not any(isinstance(child, ast.ClassDef) for child in node.body):
            if WITHOUT.search("\n".join(lines[node.lineno - 1:node.end_lineno])):
                if isinstance(node, ast.ClassDef):
                    erase(lines, first_line(node), node.end_lineno, indentation(lines[node.lineno - 1]) + "pass")
    return "\n".join(lines)


def compile_program(coil, main, executable):
    """What coil refuses: (file, line, message). Empty when it made the executable."""
    run = subprocess.run([coil, "build", "-O0", main, "-o", executable], capture_output=True, timeout=600)
    text = run.stderr.decode(errors="replace")
    if run.returncode == 0:
        return []
    refusals = [(path, int(line), message) for path, line, _, message in REFUSAL.findall(text)]
    if not refusals or run.returncode not in (1, 2):
        raise Refused(f"coil exits {run.returncode}: {text[-500:]}")
    return refusals


def take_out(path, refusals):
    """Takes what coil refuses to compile at some lines out of a file."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    lines = text.split("\n")
    tree = ast.parse(text)
    done = set()
    for number, message in sorted(refusals):
        node, _ = place_of(tree, number)
        if node is None or isinstance(node, (ast.Import, ast.ImportFrom)):
            raise Refused(f"{path}:{number}: {message}")
        if node.lineno not in done:
            done.add(node.lineno)
            replace(lines, node, number, message)
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


def place_of(tree, line):
    """What has to go for a line: the outermost function, or else the statement; and whether a `try` is around the line."""
    node, in_try, function = tree, False, None
    while True:
        inner = next((child for child in statements(node) if first_line(child) <= line <= child.end_lineno), None)
        if inner is None:
            return (function or (node if node is not tree else None)), in_try
        if isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef)):
            function = function or inner
        elif isinstance(inner, ast.Try):
            in_try = in_try or line <= inner.body[-1].end_lineno
        node = inner


def statements(node):
    for field in ("body", "handlers", "orelse", "finalbody"):
        value = getattr(node, field, None)
        if isinstance(value, list):
            yield from value


def replace(lines, node, number, message):
    reason = message.removeprefix("coil doesn't support ").removesuffix(" yet")
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and number >= node.lineno:
        body = node.body[0]
        skip = f"import unittest; raise unittest.SkipTest({'needs ' + reason!r})"
        erase(lines, body.lineno, node.end_lineno, lines[body.lineno - 1][:body.col_offset] + skip)
    else:
        erase(lines, first_line(node), node.end_lineno, indentation(lines[node.lineno - 1]) + "pass")


def replace_import(lines, node, gone, in_try):
    new = "raise ImportError" if in_try else "; ".join(substitutes(node, gone))
    after = lines[node.end_lineno - 1].encode()[node.end_col_offset:].decode()
    before = lines[node.lineno - 1].encode()[:node.col_offset].decode()
    erase(lines, node.lineno, node.end_lineno, before + new + after)


def substitutes(node, gone):
    """Statements that bind what an import would have bound. What coil has of it stays imported."""
    yield "from absent import Absent"
    for alias in node.names:
        if isinstance(node, ast.Import):
            statement, key, name = ast.Import([alias]), (alias.name, None), alias.name
        else:
            statement, key, name = ast.ImportFrom(node.module, [alias], 0), (node.module, alias.name), f"{node.module}.{alias.name}"
        bound = alias.asname or name.rpartition(".")[2]
        if key not in gone:
            yield ast.unparse(statement)
        elif key == ("re", None):
            yield f"from unittest import patterns as {bound}"
        elif key[0] == "re":
            yield f"from unittest.patterns import {alias.name} as {bound}"
        elif isinstance(node, ast.ImportFrom) or alias.asname or "." not in name:
            yield f"{bound} = Absent({name!r})"


def first_line(node):
    return min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", []))])


def indentation(line):
    return line[:len(line) - len(line.lstrip())]


def erase(lines, first, last, new):
    """Puts one line in the place of some; the rest of them become empty."""
    lines[first - 1:last] = [new] + [""] * (last - first)
