"""The files that the gates look at: Debian's standard library of Python 3.11 and its test suite."""
import os
import zlib

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
