"""How a test went, as lines of text."""
import contextlib

LONGEST = 300


def in_short(text):
    """The first line of a text that says something, not too long."""
    lines = [line for line in str(text).splitlines() if line.strip()]
    return lines[0][:LONGEST] if lines else ""


def described(error):
    kind = type(error).__qualname__
    try:
        return f"{kind}: {in_short(error)}"
    except Exception as other:
        return f"{kind}, whose text raises {type(other).__qualname__}"


# What the running test has caught so far: each exception that it expected, with its message, since a test seldom looks at that.
caught = []


class Outcome:
    def __init__(self):
        self.failures = []
        self.reason_to_skip = None
        self.failure_is_expected = False
        self.skipped_parts = []

    @contextlib.contextmanager
    def watching(self, part):
        """Notes what the block raises; only what ends a program goes on."""
        try:
            yield
        except (KeyboardInterrupt, SystemExit) as error:
            self.failed(part, error)
        except BaseException as error:
            if type(error).__name__ == "SkipTest":
                self.skipped(error) if not part or part == "setUp" else self.skipped_parts.append(f"skipped {part}")
            else:
                self.failed(part, error)

    def skipped(self, reason):
        self.reason_to_skip = in_short(reason)

    def failed(self, part, error):
        self.failures.append(f"FAIL {part + ': ' if part else ''}{described(error)}")

    def lines(self):
        if self.failures and self.failure_is_expected:
            verdict = ["expected failure"]
        elif self.failures:
            verdict = self.failures
        elif self.reason_to_skip is not None:
            verdict = [f"skipped: {self.reason_to_skip}"]
        else:
            verdict = ["unexpected success" if self.failure_is_expected else "ok"]
        # Sorted: the order may follow from that of a set.
        return [*sorted(caught), *self.skipped_parts, *verdict]
