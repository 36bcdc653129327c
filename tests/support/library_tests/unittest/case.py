"""One test: setting up, running, cleaning up, and what may happen on the way."""
import contextlib
import functools

from .assertions import Assertions
from . import outcome


class SkipTest(Exception):
    pass


def skip(reason):
    def mark(thing):
        if not isinstance(thing, type):
            @functools.wraps(thing)
            def skipped(*arguments, **options):
                raise SkipTest(reason)

            return skipped
        thing.skipped_because = reason
        return thing

    if callable(reason):
        thing, reason = reason, ""
        return mark(thing)
    return mark


def skipIf(condition, reason):
    return skip(reason) if condition else unchanged


def skipUnless(condition, reason):
    return unchanged if condition else skip(reason)


def unchanged(thing):
    return thing


def expectedFailure(function):
    function.fails_as_expected = True
    return function


class TestCase(Assertions):
    skipped_because = None
    maxDiff = None
    longMessage = True
    failureException = AssertionError

    def __init__(self, method_name="runTest"):
        self._testMethodName = method_name
        self.outcome = outcome.Outcome()
        self.cleanups = []

    def id(self):
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    def __str__(self):
        return f"{self._testMethodName} ({type(self).__module__}.{type(self).__qualname__}.{self._testMethodName})"

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} testMethod={self._testMethodName}>"

    def shortDescription(self):
        return None

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def setUp(self):
        pass

    def tearDown(self):
        pass

    def addCleanup(self, function, /, *arguments, **options):
        self.cleanups.append((function, arguments, options))

    def doCleanups(self):
        while self.cleanups:
            function, arguments, options = self.cleanups.pop()
            with self.outcome.watching("cleanup"):
                self.call_cleanup(function, arguments, options)

    def enterContext(self, manager):
        value = manager.__enter__()
        self.addCleanup(manager.__exit__, None, None, None)
        return value

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, message=None):
        raise self.failureException(message)

    @contextlib.contextmanager
    def subTest(self, message=None, **parameters):
        details = [] if message is None else [f"[{message}]"]
        if parameters:
            details.append("(" + ", ".join(f"{name}={value!r}" for name, value in parameters.items()) + ")")
        with self.outcome.watching(" ".join(details) or "(<subtest>)"):
            yield

    # What IsolatedAsyncioTestCase does otherwise.
    def call_set_up(self):
        self.setUp()

    def call_test(self, method):
        method()

    def call_tear_down(self):
        self.tearDown()

    def call_cleanup(self, function, arguments, options):
        function(*arguments, **options)

    def finish(self):
        pass

    def run_and_tell(self):
        """Runs the test; gives the lines that say how it went."""
        if self.skipped_because is not None:
            self.outcome.skipped(self.skipped_because)
            return self.outcome.lines()
        method = getattr(self, self._testMethodName)
        set_up = False
        with self.outcome.watching("setUp"):
            self.call_set_up()
            set_up = True
        if set_up:
            self.outcome.failure_is_expected = getattr(method, "fails_as_expected", False)
            with self.outcome.watching(""):
                self.call_test(method)
            with self.outcome.watching("tearDown"):
                self.call_tear_down()
        self.doCleanups()
        self.finish()
        return self.outcome.lines()


class FunctionTestCase(TestCase):
    def __init__(self, function):
        super().__init__("runTest")
        self.function = function

    def runTest(self):
        self.function()
