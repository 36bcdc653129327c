"""Starting Python with a text is what a compiled program can't."""
import unittest


def assert_python_ok(*arguments, **options):
    raise unittest.SkipTest("needs an interpreter")


assert_python_failure = run_python_until_end = spawn_python = make_script = assert_python_ok
