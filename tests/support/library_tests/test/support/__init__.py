"""Stands for CPython's `test.support`: what its tests of the language and of the modules that coil has take from there."""
import contextlib
import functools
import gc
import io
import sys
import unittest

verbose = False
TEST_HOME_DIR = REPO_ROOT = "."
LOOPBACK_TIMEOUT = 5.0
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
MAX_Py_ssize_t = sys.maxsize
is_wasi = is_emscripten = is_jython = is_android = False
has_fork_support = True
C_RECURSION_LIMIT = 1000
Error = Exception


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


ALWAYS_EQ, NEVER_EQ, LARGEST, SMALLEST = _AlwaysEqual(), _NeverEqual(), _Largest(), _Smallest()


def unchanged(function):
    return function


def needs(what):
    """A decorator that skips: what it needs isn't coil's to have."""
    return unittest.skip(f"needs {what}")


# Details of CPython's implementation that its tests mark as such are tried all the same.
cpython_only = requires_docstrings = requires_IEEE_754 = unchanged
skip_if_pgo_task = skip_if_broken_multiprocessing_synchronize = refcount_test = unchanged
requires_legacy_unicode_capi = needs("CPython's C interface")


def impl_detail(message=None, **guards):
    return unchanged


def check_impl_detail(**guards):
    return guards.get("cpython", not guards)


def requires_resource(resource):
    return needs(f"the resource {resource}")


def requires_mac_ver(*version):
    return unchanged


def requires_working_socket(*, module=False):
    if module:
        raise unittest.SkipTest("needs sockets")
    return needs("sockets")


def requires_subprocess():
    return needs("subprocesses")


def requires_fork():
    return unchanged


def bigmemtest(size, memuse, dry_run=True):
    return needs("much memory")


def bigaddrspacetest(function):
    return needs("much memory")(function)


def precisionbigmemtest(size, memuse, dry_run=True):
    return needs("much memory")


def anticipate_failure(condition):
    return unchanged


def run_with_locale(category, *names):
    return unchanged


def no_tracing(function):
    return function


def gc_collect():
    for _ in range(3):
        gc.collect()


@contextlib.contextmanager
def disable_gc():
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextlib.contextmanager
def captured_output(name):
    original = getattr(sys, name)
    setattr(sys, name, io.StringIO())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, original)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


@contextlib.contextmanager
def swap_attr(owner, name, value):
    if hasattr(owner, name):
        before = getattr(owner, name)
        setattr(owner, name, value)
        try:
            yield before
        finally:
            setattr(owner, name, before)
    else:
        setattr(owner, name, value)
        try:
            yield
        finally:
            if hasattr(owner, name):
                delattr(owner, name)


@contextlib.contextmanager
def swap_item(mapping, name, value):
    before = dict(mapping)
    mapping[name] = value
    try:
        yield before.get(name)
    finally:
        mapping.clear()
        mapping.update(before)


@contextlib.contextmanager
def adjust_int_max_str_digits(digits):
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(digits)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(before)


@contextlib.contextmanager
def setswitchinterval_for(interval):
    before = sys.getswitchinterval()
    sys.setswitchinterval(interval)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def setswitchinterval(interval):
    return sys.setswitchinterval(interval)


@contextlib.contextmanager
def infinite_recursion(max_depth=75):
    yield


def get_attribute(owner, name):
    try:
        return getattr(owner, name)
    except AttributeError:
        raise unittest.SkipTest(f"object {owner!r} has no attribute {name!r}")


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


class catch_unraisable_exception:
    def __enter__(self):
        self.unraisable, self.before = None, sys.unraisablehook
        sys.unraisablehook = self.hook
        return self

    def hook(self, unraisable):
        self.unraisable = unraisable

    def __exit__(self, *details):
        sys.unraisablehook = self.before
        del self.unraisable


def check_free_after_iterating(test, make_iterator, kind, arguments=()):
    done = False

    class Watched(kind):
        def __del__(self):
            nonlocal done
            done = True
            try:
                next(iterator)
            except StopIteration:
                pass

    iterator = make_iterator(Watched(*arguments))
    test.assertRaises(StopIteration, next, iterator)
    gc_collect()
    test.assertTrue(done)


def check_disallow_instantiation(test, kind, *arguments, **options):
    test.assertRaises(TypeError, kind, *arguments, **options)


def check_syntax_error(test, *arguments, **options):
    raise unittest.SkipTest("needs compile()")


def check__all__(test, module, name_of_module=None, extra=(), not_exported=()):
    raise unittest.SkipTest("needs the names of a module's file")


def check_sizeof(test, thing, size):
    raise unittest.SkipTest("needs sizes of CPython's objects")


def calcobjsize(text):
    raise unittest.SkipTest("needs sizes of CPython's objects")


calcvobjsize = calcobjsize


def load_package_tests(*arguments):
    raise unittest.SkipTest("needs a folder of tests")


def run_unittest(*classes):
    """The runner finds the tests itself."""
