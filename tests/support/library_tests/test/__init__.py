"""CPython's tests, prepared by gates/library_tests.py, and what they import of each other."""
