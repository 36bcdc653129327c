import contextlib
import unittest
import warnings


def ignore_warnings(*, category):
    def mark(function):
        def silent(*arguments, **options):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category=category)
                return function(*arguments, **options)

        silent.__name__ = function.__name__
        return silent

    return mark


class Recorded:
    def __init__(self, warned):
        self.warnings = warned

    def __getattr__(self, name):
        return getattr(self.warnings[-1], name)


@contextlib.contextmanager
def check_warnings(*filters, quiet=None):
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        yield Recorded(warned)
    for text, category in filters:
        if not any(issubclass(one.category, category) and text in str(one.message) for one in warned) and not quiet:
            raise AssertionError(f"filter ({text!r}, {category.__name__}) did not catch any warning")


def check_syntax_warning(*arguments, **options):
    raise unittest.SkipTest("needs compile()")


check_no_warnings = check_syntax_warning


@contextlib.contextmanager
def check_no_resource_warning(case):
    yield


@contextlib.contextmanager
def save_restore_warnings_filters():
    with warnings.catch_warnings():
        yield
