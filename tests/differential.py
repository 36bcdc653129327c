#!/usr/bin/python3.11
"""Runs random programs under CPython and coil and shrinks what differs to a few lines.

    tests/differential.py [--count N] [--seed FIRST] [--kind plain|tasks|scripts|mutants|all] [--size N] [--batch N] [--keep-going]

Kinds: `plain` programs compute, `tasks` are programs of tasks, and `scripts` are programs of tasks that one compiled player reads as data,
so that thousands of them take a minute; `mutants` are programs of the suite with a few random changes. A program is drawn from its
seed: `--seed S --count 1` shows one again (`--print` only prints it).
With --batch several programs stand in one file; one that differs is then looked at on its own. Differences end up in build/differential/.
"""
import argparse
import ast
import concurrent.futures
import contextlib
import hashlib
import os
import re
import resource
import sys
import tempfile
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "support"))
import expectation  # noqa: E402
import mutants  # noqa: E402
import random_scripts  # noqa: E402
import random_tasks  # noqa: E402
from random_programs import ProgramWriter  # noqa: E402
from shrink import shrink  # noqa: E402

PYTHON_SETTINGS = os.path.join(expectation.TESTS, "support", "differential", "python_settings")
RESULTS = os.path.join(expectation.REPOSITORY, "build", "differential")
SECONDS = 60.0
SEPARATOR = "#### program "


def draw(kind, seed, size):
    """The program of a seed."""
    if kind == "mutants":
        return mutants.mutant(seed)
    writer = random_tasks.TaskProgramWriter(f"tasks {seed}", f"_{seed}") if kind == "tasks" else ProgramWriter(f"plain {seed}")
    return writer.program(size)


@contextlib.contextmanager
def folder_of(text, arguments):
    """Where a program stands: one with arguments runs often, and is compiled once as long as its path stays."""
    if not arguments:
        with tempfile.TemporaryDirectory() as folder:
            yield folder
        return
    folder = os.path.join(tempfile.gettempdir(), "coil-differential-" + hashlib.sha1(text.encode()).hexdigest()[:12])
    os.makedirs(folder, exist_ok=True)
    yield folder


def run_both(text, coil, arguments=()):
    """The outcomes of one program; None instead of coil's when CPython itself took too long."""
    with folder_of(text, arguments) as folder:
        path = os.path.join(folder, "program.py")
        if not os.path.exists(path):
            # Whole at once: other runs may look for it.
            with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=folder, delete=False) as file:
                file.write(text)
            os.replace(file.name, path)
        directives = expectation.read_directives(path)
        if not text.startswith("# timeout"):
            directives.timeout = SECONDS
        directives.environment["PYTHONPATH"] = PYTHON_SETTINGS
        expected = expectation.run([expectation.PYTHON, "-W", "ignore::SyntaxWarning", "program.py", *arguments], path, directives)
        if expected.status == "timeout":
            return expected, None
        directives.timeout *= 3
        return expected, expectation.run([coil, "run", "--virtual-time", "program.py", *arguments], path, directives)


# A report begins with one of these. In which order the parts of dead cycles report is that in which CPython's collector finds them: nobody
# promises it (docs/differences.md). Before the collection, which programs of tasks do once at their end, the order counts.
COLLECTS = "#### collects\n"
REPORT = re.compile(r"^(?=(?:own )?handler |is dropped |.* was never retrieved|Task was destroyed|Exception ignored in|.*: RuntimeWarning: |Exception in callback|unhandled exception|an error occurred|dead |#### )",
                    re.MULTILINE)
# CPython warns at each compilation; the program itself is what counts here.
SYNTAX_WARNING = re.compile(r"^.*SyntaxWarning: .*\n(?:  (?!File).*\n)*", re.MULTILINE)


def comparable_errors(stderr):
    ordered, mark, collected = SYNTAX_WARNING.sub("", stderr).partition(COLLECTS)
    return ordered + mark + "".join(sorted(REPORT.split(collected)))


def comparable(outcome):
    """What has to be equal: both streams to the letter, but for the order of what a collection of cycles reports; the status."""
    return outcome.stdout, comparable_errors(outcome.stderr), outcome.status


def are_alike(expected, actual):
    return comparable(expected) == comparable(actual)


def differs(text, coil, arguments=()):
    expected, actual = run_both(text, coil, arguments)
    return actual is not None and not are_alike(expected, actual)


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


def mark(seed):
    """Separates the outputs of programs that stand in one file. Programs of tasks print to standard error, too."""
    return "".join(f"print('{SEPARATOR}{seed}', file={stream}, flush=True)\n" for stream in ("sys.__stdout__", "sys.__stderr__"))


def combine(kind, programs):
    """Several programs as one file."""
    if kind == "tasks":
        return random_tasks.HEADER + "\n\n" + "\n\n".join(f"{mark(seed)}show_base()\n{text}" for seed, text in programs)
    functions = [f"def program_{seed}():\n" + "".join("    " * bool(line.strip()) + line for line in text.splitlines(True))
                 for seed, text in programs]
    calls = [mark(seed) + f"try:\n    program_{seed}()\nexcept BaseException as error:\n    print('ended by', type(error).__name__, error)\n"
             for seed, _ in programs]
    return "\n\n".join(["import sys", *functions, *calls])


def sections(text):
    found = {}
    for part in text.split(SEPARATOR)[1:]:
        seed, _, output = part.partition("\n")
        found[int(seed)] = from_base(output)
    return found


def comparable_sections(outcome):
    printed = sections(outcome.stdout)
    return {seed: (printed.get(seed), comparable_errors(text)) for seed, text in sections(outcome.stderr).items()}


def from_base(text):
    """Names of tasks by their distance from the first one of a script."""
    base = re.match(r"base Task-(\d+)\n", text)
    return re.sub(r"Task-(\d+)", lambda match: f"Task+{int(match[1]) - int(base[1])}", text) if base else text


def different_sections(expected, actual):
    """The seeds whose parts of the outputs differ."""
    theirs, ours = comparable_sections(expected), comparable_sections(actual)
    return [seed for seed in theirs if theirs[seed] != ours.get(seed)]


def suspicious(kind, programs, coil):
    """The programs of a batch whose outputs differ; halves are looked at where a batch ends too early."""
    expected, actual = run_both(combine(kind, programs), coil)
    if actual is not None and actual.status == expected.status:
        different = different_sections(expected, actual)
        return [(seed, text) for seed, text in programs if seed in different]
    if len(programs) == 1:
        return programs
    half = len(programs) // 2
    return suspicious(kind, programs[:half], coil) + suspicious(kind, programs[half:], coil)


def different_scripts(size, first, last, coil):
    """The seeds from `first` up to `last` whose scripts differ."""
    if first == last:
        return []
    expected, actual = run_both(random_scripts.player(), coil, [str(size), SEPARATOR, str(first), str(last)])
    begun = sections(expected.stderr)
    if expected.status == "timeout":
        return different_around(max(begun, default=first), size, first, last, coil)
    assert list(begun) == list(range(first, last)), expected.stderr
    if actual.status == expected.status:
        return different_sections(expected, actual)
    if last - first == 1:
        return [first]
    middle = (first + last) // 2
    return different_scripts(size, first, middle, coil) + different_scripts(size, middle, last, coil)


def different_around(seed, size, first, last, coil):
    """The same where CPython was still playing the script of `seed` when its time was up: there are scripts that never end."""
    if last - first == 1:
        print(f"scripts {seed}: not compared, since it doesn't end under CPython", flush=True)
        return []
    return [different for part in ((first, seed), (seed, seed + 1), (seed + 1, last)) for different in different_scripts(size, *part, coil)]


def report(kind, seed, text, arguments, coil):
    """Prints a difference and keeps the program."""
    expected, actual = run_both(text, coil, arguments)
    os.makedirs(RESULTS, exist_ok=True)
    path = os.path.join(RESULTS, f"{kind}-{seed}.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    shown = " ".join(arguments) if arguments else text
    print(f"\n==== {kind} {seed}: {kind_of_difference(expected, actual)}; {os.path.relpath(path)}\n{shown}")
    print(f"---- CPython\n{expectation.to_text(expected)}---- coil\n{expectation.to_text(actual)}", flush=True)


def is_like(text, arguments, coil):
    """A test for shrinking: whether what it is given differs in the way of the original."""
    wanted = kind_of_difference(*run_both(text, coil, arguments))

    def holds(text, arguments=()):
        theirs, ours = run_both(text, coil, arguments)
        # A part of a script that was put where its kind isn't known makes another program.
        known = "object has no attribute 'play_" not in theirs.stderr and "object has no attribute 'make_" not in theirs.stderr
        return known and ours is not None and not are_alike(theirs, ours) and kind_of_difference(theirs, ours) == wanted

    return holds


def report_program(kind, seed, text, coil, shrinking):
    report(kind, seed, shrink(text, is_like(text, (), coil)) if shrinking else text, (), coil)


def report_script(size, seed, coil, shrinking):
    """Shrinks the script alone, or says that it takes those before it to show the difference."""
    player = random_scripts.player()
    arguments = [str(size), SEPARATOR, str(seed), str(seed + 1)]
    if differs(player, coil, arguments) and shrinking:
        script = ast.literal_eval(run_both(player, coil, ["show", str(size), str(seed)])[0].stderr)
        arguments = ["play", *random_scripts.to_words(script)]
        holds = is_like(player, arguments, coil)
        script = random_scripts.shrink_script(script, lambda script: holds(player, ["play", *random_scripts.to_words(script)]))
        print(f"\n{script}")
        arguments = ["play", *random_scripts.to_words(script)]
    report("scripts", seed, player, arguments, coil)


def parse_options():
    parser = argparse.ArgumentParser(description="Runs random programs under CPython and coil.")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kind", choices=["plain", "tasks", "scripts", "mutants", "all"], default="all")
    parser.add_argument("--size", type=int, help="how long and deep programs are: 14 unless it is given (scripts: 3)")
    parser.add_argument("--batch", type=int, default=1, help="programs in one file (scripts: 200 in one run)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--memory", type=int, default=8, help="GiB of address space for each program; 0 for compilers with sanitizers, which reserve terabytes")
    parser.add_argument("--keep-going", action="store_true", help="don't stop after five differences")
    parser.add_argument("--no-shrink", action="store_true")
    parser.add_argument("--print", action="store_true", help="print the programs instead of running them")
    return parser.parse_args()


def look_at_programs(kind, seeds, coil, options):
    """How to report each program of a batch that differs."""
    programs = [(seed, draw(kind, seed, options.size or 14)) for seed in seeds]
    reports = []
    for seed, text in suspicious(kind, programs, coil) if len(programs) > 1 else programs:
        alone = combine(kind, [(seed, text)]) if kind == "tasks" else text
        if not differs(alone, coil):
            if len(programs) == 1:
                continue
            alone = combine(kind, programs)
        reports.append(lambda seed=seed, text=alone: report_program(kind, seed, text, coil, not options.no_shrink))
    return reports


def look_at_scripts(kind, seeds, coil, options):
    size = options.size or 3
    different = different_scripts(size, seeds[0], seeds[-1] + 1, coil)
    return [lambda seed=seed: report_script(size, seed, coil, not options.no_shrink) for seed in different]


def main():
    options = parse_options()
    warnings.simplefilter("ignore")
    coil = expectation.find_coil()
    kinds = ["plain", "tasks", "scripts", "mutants"] if options.kind == "all" else [options.kind]
    seeds = range(options.seed, options.seed + options.count)
    if options.print:
        for kind in kinds:
            for seed in seeds:
                print(combine(kind, [(seed, draw(kind, seed, options.size or 14))]) if kind != "scripts" else random_scripts.player())
        return
    # A random program that wants all memory shall fail alone.
    if options.memory:
        resource.setrlimit(resource.RLIMIT_AS, (options.memory << 30,) * 2)
    if not os.path.exists(coil):
        sys.exit(f"there is no compiler at {coil}: build it first, or set $COIL")
    batches = []
    for kind in kinds:
        look, size = (look_at_scripts, 200) if kind == "scripts" else (look_at_programs, 1 if kind == "mutants" else options.batch)
        batches += [(look, kind, seeds[i:i + size]) for i in range(0, len(seeds), size)]
    executor = concurrent.futures.ThreadPoolExecutor(options.jobs)
    outcomes = executor.map(lambda batch: batch[0](*batch[1:], coil, options), batches)
    done = found = 0
    for (_, _, batch), reports in zip(batches, outcomes):
        done += len(batch)
        for show in reports:
            found += 1
            if found <= 5 or options.keep_going:
                show()
        if found >= 5 and not options.keep_going:
            executor.shutdown(wait=False, cancel_futures=True)
            break
    print(f"{done} programs, {found} differences")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
