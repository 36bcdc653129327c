"""Stands for CPython's `unittest` while coil has none: what CPython's own tests need of it, small enough to run the same under
CPython and under coil. `runner` runs each test in a process of its own and tells its outcome in lines that can be compared.
"""
from .case import FunctionTestCase, SkipTest, TestCase, expectedFailure, skip, skipIf, skipUnless
from .async_case import IsolatedAsyncioTestCase

__all__ = ["FunctionTestCase", "IsolatedAsyncioTestCase", "SkipTest", "TestCase", "expectedFailure", "main", "skip", "skipIf",
           "skipUnless"]


def main(*arguments, **options):
    """The runner has been started already; it imports the tests."""
