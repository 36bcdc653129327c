"""Stands for a module, or a name of one, that coil doesn't have. Tests that make use of it are skipped, under CPython as well."""
from unittest import SkipTest


class Absent:
    def __init__(self, name):
        self.__name__ = name

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Absent(f"{self.__name__}.{name}")

    def __call__(self, *arguments, **options):
        raise SkipTest(f"needs {self.__name__}")

    def __iter__(self):
        raise SkipTest(f"needs {self.__name__}")
