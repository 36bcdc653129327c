"""What a program test is: its directives, how it is run, and the recorded expectation beside it.

Used by the lit format (which runs coil) and by record.py (which runs CPython), so that both treat a program alike.
"""
import dataclasses
import glob
import os
import re
import shlex
import signal
import subprocess
import tempfile
import threading

import psutil

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
REPOSITORY = os.path.dirname(TESTS)
EXAMPLES = os.path.join(REPOSITORY, "examples")
PYTHON = os.environ.get("COIL_TEST_PYTHON", "/usr/bin/python3.11")
LLVM_BIN = os.environ.get("COIL_TEST_LLVM_BIN", "/usr/lib/llvm-19/bin")
# Seconds; a build with sanitizers takes longer.
DEFAULT_TIMEOUT = float(os.environ.get("COIL_TEST_TIMEOUT", 20))
NO_NEWLINE = "\\ no newline at the end"


def find_coil():
    """The compiler under test: $COIL, else the release build, else the newest build of any kind."""
    if os.environ.get("COIL"):
        return os.path.abspath(os.environ["COIL"])
    release = os.path.join(REPOSITORY, "build", "release", "bin", "coil")
    if os.path.exists(release):
        return release
    built = glob.glob(os.path.join(REPOSITORY, "build", "*", "bin", "coil"))
    return max(built, key=os.path.getmtime) if built else release


def build_features(coil):
    """What tests may ask about how this compiler was configured: the names of lit's features.

    leak-check: programs look for leaked objects at their end. sanitized: all is built with sanitizers.
    """
    try:
        with open(os.path.join(os.path.dirname(os.path.dirname(coil)), "CMakeCache.txt"), encoding="utf-8") as file:
            cache = file.read()
    except OSError:
        return set()
    features = set()
    if "COIL_CHECK_LEAKS:BOOL=ON" in cache or "CMAKE_BUILD_TYPE:STRING=Debug" in cache:
        features.add("leak-check")
    if "COIL_SANITIZE:BOOL=ON" in cache:
        features.add("sanitized")
    return features


@dataclasses.dataclass
class Directives:
    """The comment lines at the top of a program which say how to run it."""

    args: list
    stdin: str
    virtual_time: bool
    timeout: float
    environment: dict
    imported_by: bool


DIRECTIVE = re.compile(r"# (args|stdin|timeout|env|imported by|virtual-time)(?::? (.*))?$")


def read_directives(path):
    # The examples carry no comments for us, and sleep for long.
    is_example = os.path.dirname(os.path.abspath(path)) == EXAMPLES
    found = Directives([], "", is_example, DEFAULT_TIMEOUT, {}, False)
    with open(path, encoding="utf-8", errors="surrogateescape") as source:
        for line in source:
            match = DIRECTIVE.match(line.rstrip("\n"))
            if not match:
                break
            name, value = match.group(1), match.group(2) or ""
            if name == "args":
                found.args = shlex.split(value)
            elif name == "stdin":
                found.stdin = value.encode("latin-1", "backslashreplace").decode("unicode_escape")
            elif name == "timeout":
                found.timeout = float(value)
            elif name == "env":
                found.environment.update(pair.split("=", 1) for pair in shlex.split(value))
            elif name == "virtual-time":
                found.virtual_time = True
            else:
                found.imported_by = True
    return found


@dataclasses.dataclass
class Outcome:
    """What a run left behind: both streams as text, and the status (negative: killed by that signal)."""

    stdout: str
    stderr: str
    status: object


def run(command, source, directives):
    """Runs `command` in the folder of `source`; the status is "timeout" when it took too long."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    environment.update(LC_ALL="C.UTF-8", PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1", COLUMNS="80")
    environment.update(directives.environment)
    folder = os.path.dirname(os.path.abspath(source))
    with tempfile.TemporaryDirectory() as temporary:
        environment["TMPDIR"] = temporary
        process = start(command, folder, environment)
        try:
            stdout, stderr = process.communicate(directives.stdin.encode(), timeout=directives.timeout)
            status = process.returncode
        except subprocess.TimeoutExpired:
            kill_tree(process.pid)
            stdout, stderr = process.communicate()
            status = "timeout"
    places = {folder: "$DIR", temporary: "$TMPDIR"}
    return Outcome(normalise(stdout, places), normalise(stderr, places), status)


def start(command, folder, environment):
    """Programs mustn't inherit that Ctrl-C is ignored, as lit's workers do: what is handled here is the default in them.

    (Popen's preexec_fn would do, too, but makes it copy the whole process.) Other threads than the main one can't handle signals.
    """
    handles = threading.current_thread() is threading.main_thread()
    ours = signal.signal(signal.SIGINT, lambda number, frame: None) if handles else None
    try:
        return subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    finally:
        if handles:
            signal.signal(signal.SIGINT, ours)


def kill_tree(pid):
    try:
        processes = psutil.Process(pid).children(recursive=True) + [psutil.Process(pid)]
    except psutil.NoSuchProcess:
        return
    for process in processes:
        try:
            process.kill()
        except psutil.NoSuchProcess:
            pass


ADDRESS = re.compile(r"\bat 0x[0-9a-f]+")
SANITIZER_WARNING = re.compile(r"(?m)^==\d+==WARNING: AddressSanitizer failed to allocate .*\n")


def normalise(output, places):
    """Takes out what differs from run to run or between two implementations that agree.

    Addresses of objects; the folder of the program and that for its files; what a sanitizer says where CPython has no memory either.
    """
    text = output.decode("utf-8", "backslashreplace")
    text = SANITIZER_WARNING.sub("", ADDRESS.sub("at 0x...", text))
    for folder, name in places.items():
        text = text.replace(folder, name)
    return text


def is_program(path):
    """Whether a .py file is a test of its own, rather than something that a test imports."""
    return (path.endswith(".py") and not os.path.exists(os.path.join(os.path.dirname(path), "__init__.py"))
            and not read_directives(path).imported_by)


def programs_of(folder):
    """The programs whose expectations belong into the folder."""
    sources = EXAMPLES if os.path.abspath(folder) == os.path.join(TESTS, "examples") else folder
    return [path for path in (os.path.join(sources, name) for name in sorted(os.listdir(sources))) if is_program(path)]


def expectation_path(source):
    source = os.path.abspath(source)
    if os.path.dirname(source) == EXAMPLES:
        return os.path.join(TESTS, "examples", os.path.basename(source)[:-3] + ".out")
    return source[:-3] + ".out"


def source_path(expected):
    expected = os.path.abspath(expected)
    if os.path.dirname(expected) == os.path.join(TESTS, "examples"):
        return os.path.join(EXAMPLES, os.path.basename(expected)[:-4] + ".py")
    return expected[:-4] + ".py"


def to_text(outcome):
    """The form that is recorded: stdout as it is, then a marked section for stderr and for a status that isn't 0."""
    text = closed(outcome.stdout)
    if outcome.stderr:
        text += "=== stderr\n" + closed(outcome.stderr)
    if outcome.status != 0:
        text += f"=== status {outcome.status}\n"
    return text


def closed(text):
    return text if not text or text.endswith("\n") else f"{text}\n{NO_NEWLINE}\n"


def known_failures():
    """The listed tests (by path below tests/, without suffix) and the reason why each doesn't pass yet."""
    listed = {}
    with open(os.path.join(TESTS, "known_failures.txt"), encoding="utf-8") as file:
        for line in file:
            name, _, reason = line.strip().partition(" ")
            if name and not name.startswith("#"):
                listed[name] = reason.strip()
    return listed
