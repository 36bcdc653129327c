"""The assert methods of TestCase. Their messages are ours: the same text under CPython and coil is what matters."""
import collections

from . import patterns
from .expectations import Logs, NoLogs, Raises, Warns


def shown(value):
    text = repr(value)
    return text if len(text) <= 100 else text[:100] + "…"


class Assertions:
    def require(self, condition, message, text):
        if not condition:
            raise self.failureException(f"{text} : {message}" if message is not None else text)

    def assertTrue(self, value, msg=None):
        self.require(value, msg, f"{shown(value)} is not true")

    def assertFalse(self, value, msg=None):
        self.require(not value, msg, f"{shown(value)} is not false")

    def assertEqual(self, first, second, msg=None):
        self.require(first == second, msg, f"{shown(first)} != {shown(second)}")

    def assertNotEqual(self, first, second, msg=None):
        self.require(first != second, msg, f"{shown(first)} == {shown(second)}")

    def assertIs(self, first, second, msg=None):
        self.require(first is second, msg, f"{shown(first)} is not {shown(second)}")

    def assertIsNot(self, first, second, msg=None):
        self.require(first is not second, msg, f"unexpectedly identical: {shown(first)}")

    def assertIsNone(self, value, msg=None):
        self.require(value is None, msg, f"{shown(value)} is not None")

    def assertIsNotNone(self, value, msg=None):
        self.require(value is not None, msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        self.require(member in container, msg, f"{shown(member)} not found in {shown(container)}")

    def assertNotIn(self, member, container, msg=None):
        self.require(member not in container, msg, f"{shown(member)} unexpectedly found in {shown(container)}")

    def assertIsInstance(self, value, kind, msg=None):
        self.require(isinstance(value, kind), msg, f"{shown(value)} is not an instance of {kind!r}")

    def assertNotIsInstance(self, value, kind, msg=None):
        self.require(not isinstance(value, kind), msg, f"{shown(value)} is an instance of {kind!r}")

    def assertLess(self, first, second, msg=None):
        self.require(first < second, msg, f"{shown(first)} not less than {shown(second)}")

    def assertLessEqual(self, first, second, msg=None):
        self.require(first <= second, msg, f"{shown(first)} not less than or equal to {shown(second)}")

    def assertGreater(self, first, second, msg=None):
        self.require(first > second, msg, f"{shown(first)} not greater than {shown(second)}")

    def assertGreaterEqual(self, first, second, msg=None):
        self.require(first >= second, msg, f"{shown(first)} not greater than or equal to {shown(second)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        text = f"{shown(first)} != {shown(second)} within {places if delta is None else delta}"
        self.require(first == second or near(first, second, places, delta), msg, text)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        text = f"{shown(first)} == {shown(second)} within {places if delta is None else delta}"
        self.require(not (first == second or near(first, second, places, delta)), msg, text)

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        if seq_type is not None:
            self.assertIsInstance(first, seq_type)
            self.assertIsInstance(second, seq_type)
        same = len(first) == len(second) and all(one == other for one, other in zip(first, second))
        self.require(same, msg, f"sequences differ: {shown(first)} != {shown(second)}")

    def assertListEqual(self, first, second, msg=None):
        self.assertSequenceEqual(first, second, msg, list)

    def assertTupleEqual(self, first, second, msg=None):
        self.assertSequenceEqual(first, second, msg, tuple)

    def assertSetEqual(self, first, second, msg=None):
        self.require(not first.difference(second) and not second.difference(first), msg, "sets differ")

    def assertDictEqual(self, first, second, msg=None):
        self.assertIsInstance(first, dict)
        self.assertIsInstance(second, dict)
        self.assertEqual(first, second, msg)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str)
        self.assertIsInstance(second, str)
        self.assertEqual(first, second, msg)

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            same = collections.Counter(first) == collections.Counter(second)
        except TypeError:
            rest = list(second)
            same = all(one in rest and not rest.remove(one) for one in first) and not rest
        self.require(same, msg, f"other elements: {shown(first)} and {shown(second)}")

    def assertRegex(self, text, expected_regex, msg=None):
        found = patterns.compile(expected_regex).search(text)
        self.require(found, msg, f"{expected_regex!r} not found in {shown(text)}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        found = patterns.compile(unexpected_regex).search(text)
        self.require(not found, msg, f"{unexpected_regex!r} found in {shown(text)}")

    def assertRaises(self, expected, *arguments, **options):
        return Raises(self, expected, None, options).started(arguments, options)

    def assertRaisesRegex(self, expected, expected_regex, *arguments, **options):
        return Raises(self, expected, expected_regex, options).started(arguments, options)

    def assertWarns(self, expected, *arguments, **options):
        return Warns(self, expected, None, options).started(arguments, options)

    def assertWarnsRegex(self, expected, expected_regex, *arguments, **options):
        return Warns(self, expected, expected_regex, options).started(arguments, options)

    def assertLogs(self, logger=None, level=None):
        return Logs(self, logger, level)

    def assertNoLogs(self, logger=None, level=None):
        return NoLogs(self, logger, level)

    failIf = assertFalse
    assertEquals = assertEqual


def near(first, second, places, delta):
    difference = abs(first - second)
    return round(difference, 7 if places is None else places) == 0 if delta is None else difference <= delta
