"""What a block of a test is expected to do: raise, warn, log."""
import logging
import warnings

from . import outcome, patterns


class Expectation:
    """A context manager, or at once a call: `started()` decides by its arguments, as `assertRaises` does."""

    def __init__(self, case, expected, pattern, options):
        self.case = case
        self.expected = expected
        self.pattern = None if pattern is None else patterns.compile(pattern)
        self.message = None

    def started(self, arguments, options):
        if not arguments:
            self.message = options.get("msg")
            return self
        function, *arguments = arguments
        with self:
            function(*arguments, **options)

    def names(self):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        return ", ".join(kind.__name__ for kind in kinds)

    def matches(self, text):
        if self.pattern is not None and not self.pattern.search(text):
            self.case.fail(f"{self.pattern.pattern!r} does not match {text!r}")


class Raises(Expectation):
    exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self.case.fail(f"{self.names()} not raised" + (f" : {self.message}" if self.message else ""))
        if not issubclass(kind, self.expected):
            return False
        outcome.caught.append("raised " + outcome.described(error))
        self.exception = error.with_traceback(None)
        self.matches(str(error))
        return True


class Warns(Expectation):
    def __enter__(self):
        self.catching = warnings.catch_warnings(record=True)
        self.warnings = self.catching.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, error, traceback):
        self.catching.__exit__(kind, error, traceback)
        if kind is not None:
            return
        mismatch = None
        for warning in self.warnings:
            if not isinstance(warning.message, self.expected):
                continue
            if self.pattern is not None and not self.pattern.search(str(warning.message)):
                mismatch = mismatch or warning
                continue
            outcome.caught.append("warned " + outcome.described(warning.message))
            self.warning, self.filename, self.lineno = warning.message, warning.filename, warning.lineno
            return
        if mismatch:
            self.case.fail(f"{self.pattern.pattern!r} does not match {str(mismatch.message)!r}")
        self.case.fail(f"{self.names()} not triggered")


class Recorder(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []
        self.output = []

    def flush(self):
        pass

    def emit(self, record):
        self.records.append(record)
        self.output.append(self.format(record))


class Logs:
    def __init__(self, case, logger, level):
        self.case = case
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.level = logging.getLevelName(level) if isinstance(level, str) else level or logging.INFO

    def __enter__(self):
        self.recorder = Recorder()
        self.recorder.setLevel(self.level)
        self.recorder.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self.before = self.logger.handlers[:], self.logger.level, self.logger.propagate
        self.logger.handlers, self.logger.propagate = [self.recorder], False
        self.logger.setLevel(self.level)
        return self.recorder

    def __exit__(self, kind, error, traceback):
        self.logger.handlers, level, self.logger.propagate = self.before
        self.logger.setLevel(level)
        if kind is None:
            self.check()

    def check(self):
        if not self.recorder.records:
            self.case.fail(f"no logs of level {logging.getLevelName(self.level)} or higher on {self.logger.name}")


class NoLogs(Logs):
    def check(self):
        if self.recorder.records:
            self.case.fail(f"unexpected logs: {self.recorder.output!r}")
