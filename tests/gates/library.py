"""The files that the gates look at, Debian's standard library of Python 3.11 and its test suite; and how a gate goes over them."""
import os
import subprocess
import zlib
from concurrent.futures import ThreadPoolExecutor

FOLDER = os.path.dirname(os.__file__)


def files(places=(FOLDER,)):
    for place in places:
        if os.path.isfile(place):
            yield place
        for folder, folders, names in os.walk(place):
            folders.sort()
            yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(".py"))


def in_tenth(path):
    return zlib.crc32(os.path.relpath(path, FOLDER).encode()) % 10 == 0


def chosen(arguments):
    """The files that a gate's arguments name; without names all. `--tenth` takes a tenth of them, chosen by hash."""
    tenth = "--tenth" in arguments
    places = [argument for argument in arguments if argument != "--tenth"] or [FOLDER]
    return [path for path in files(places) if not tenth or in_tenth(path)]


def compare_all(form, arguments, expected_of, difference):
    """The main function of a gate whose arguments are FRONTEND [--tenth] [FILE-OR-FOLDER...]: the front end prints the form of each
    file, `expected_of(path)` is what CPython has to say (None: it refuses the file), `difference(printed, expected)` a text, or None."""
    command = arguments[0].split()

    def verdict(path):
        expected = expected_of(path)
        if expected is None:
            return "refused", None
        run = subprocess.run(command + [form, path], capture_output=True, timeout=120)
        if run.returncode != 0:
            return "different", f"{path}: coil exits {run.returncode}: {run.stderr.decode(errors='replace')[-300:]}"
        found = difference(run.stdout.decode("utf-8", "surrogatepass"), expected)
        return ("different", f"{path}: {found}") if found else ("same", None)

    counts = {"same": 0, "different": 0, "refused": 0}
    with ThreadPoolExecutor(2) as pool:
        for kind, message in pool.map(verdict, chosen(arguments[1:])):
            counts[kind] += 1
            if message:
                print(message, flush=True)
    print(f"{counts['same']} files agree, {counts['different']} differ, {counts['refused']} are refused by CPython")
    return 1 if counts["different"] else 0
