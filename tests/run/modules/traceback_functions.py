# The functions of traceback agree with the interpreter's own tracebacks, frame by frame.
import contextlib
import io
import sys
import traceback


@contextlib.contextmanager
def manager():
    yield


def inner(value):
    with manager():
        return [1 // item for item in value]


def outer(value):
    try:
        return inner(value)
    except ZeroDivisionError as error:
        raise LookupError("outer") from error


def caught():
    try:
        outer([1, 0])
    except LookupError as error:
        return error


def heading(text):
    print(f"--- {text}")


error = caught()
heading("format_exception")
print(traceback.format_exception(error))
print(traceback.format_exception(type(error), error, error.__traceback__))
print(traceback.format_exception(type(error), error, None))
print(traceback.format_exception(error.__cause__, limit=1))
print(traceback.format_exception(error.__cause__, limit=-1, chain=False))
print(traceback.format_exception(error, chain=False))
heading("format_exception_only")
print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error))
print(traceback.format_exception_only(None, None))
heading("format_tb")
print(traceback.format_tb(error.__cause__.__traceback__))
print(traceback.format_tb(error.__cause__.__traceback__, 1), traceback.format_tb(error.__cause__.__traceback__, -1))
heading("extract_tb")
for entry in traceback.extract_tb(error.__cause__.__traceback__):
    print(entry.lineno, entry.name, entry.line, entry.end_lineno, entry.colno, entry.end_colno, len(entry), entry[1:3])
print([entry.name for entry in traceback.extract_tb(error.__traceback__, limit=1)])
summary = traceback.extract_tb(error.__cause__.__traceback__)
print(type(summary).__name__, repr(summary[0]).startswith("<FrameSummary file"), summary.format() == traceback.format_tb(error.__cause__.__traceback__))
print(traceback.format_list(summary) == summary.format(), traceback.format_list([("f.py", 3, "g", "x = 1"), ("f.py", 4, "h", None)]))
print(summary[0] == tuple(summary[0]), summary[0] == summary[0], summary[0] != summary[1])
heading("print_exception, print_tb, print_list, print_exc")
out = io.StringIO()
traceback.print_exception(error, file=out)
print(out.getvalue() == "".join(traceback.format_exception(error)))
out = io.StringIO()
traceback.print_exception(type(error), error, error.__cause__.__traceback__, file=out, chain=False)
print(out.getvalue())
out = io.StringIO()
traceback.print_tb(error.__traceback__, file=out)
print(out.getvalue() == "".join(traceback.format_tb(error.__traceback__)))
out = io.StringIO()
traceback.print_list(summary, file=out)
print(out.getvalue() == "".join(summary.format()))
try:
    inner([0])
except ZeroDivisionError:
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue() == traceback.format_exc(), traceback.format_exc(limit=1))
    print(traceback.format_exc(limit=0))
print(repr(traceback.format_exc()))
heading("walk_tb, walk_stack")
print([(frame.f_code.co_name, line) for frame, line in traceback.walk_tb(error.__cause__.__traceback__)])


def stack(function):
    return function()


print([frame.f_code.co_name for frame, _ in stack(lambda: list(traceback.walk_stack(sys._getframe())))])
print([entry.name for entry in stack(lambda: traceback.extract_stack())])
print([entry.line for entry in stack(lambda: traceback.extract_stack(limit=2))])
print([entry.name for entry in stack(lambda: traceback.extract_stack(limit=-1))])
print(stack(lambda: traceback.format_stack(limit=1)))


def printed():
    out = io.StringIO()
    traceback.print_stack(file=out)
    return out.getvalue()


print(stack(printed))


def from_key(key):
    return printed()


print(sorted([1], key=from_key))
heading("TracebackException")
exception = traceback.TracebackException.from_exception(error)
print("".join(exception.format()) == "".join(traceback.format_exception(error)), str(exception), exception.exc_type.__name__)
print(list(exception.format(chain=False)))
print(list(exception.format_exception_only()))
print([entry.name for entry in exception.stack], [entry.name for entry in exception.__cause__.stack])
print(exception.__suppress_context__, exception.__context__ is not None, exception.__notes__ if hasattr(exception, "__notes__") else None)
out = io.StringIO()
exception.print(file=out)
print(out.getvalue() == "".join(traceback.format_exception(error)))
limited = traceback.TracebackException(type(error), error, error.__traceback__, limit=1)
print(list(limited.format(chain=False)))
compact = traceback.TracebackException.from_exception(error, compact=True)
print(list(compact.format_exception_only()), exception == traceback.TracebackException.from_exception(error), exception == 7)
heading("others")
noted = ValueError("noted")
noted.add_note("first")
noted.add_note("second\nthird")
print(traceback.format_exception(noted), traceback.format_exception_only(noted))
group = ExceptionGroup("group", [ValueError(1), ExceptionGroup("inner", [TypeError(2)])])
print("".join(traceback.format_exception(group)))
print(traceback.format_exception_only(group))
syntax = SyntaxError("bad", ("f.py", 3, 5, "x = = 1\n", 3, 6))
print(traceback.format_exception(syntax), traceback.format_exception_only(syntax))
for wrong in (lambda: traceback.format_exception(7), lambda: traceback.format_exception(error, 7),
              lambda: traceback.format_exception(), lambda: traceback.print_exception(7)):
    try:
        wrong()
    except Exception as problem:
        print(type(problem).__name__, problem)
recursion = None


def endless(n):
    return endless(n + 1) if n < 2000 else 1 // 0


sys.setrecursionlimit(10000)
try:
    endless(0)
except ZeroDivisionError as deep:
    text = traceback.format_exception(deep)
    print(len(text), text[-3:], len(traceback.extract_tb(deep.__traceback__)))
traceback.clear_frames(error.__traceback__)
print([entry.name for entry in traceback.extract_tb(error.__traceback__)])
