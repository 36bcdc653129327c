for kind in (BaseException, Exception, ArithmeticError, ZeroDivisionError, OverflowError, LookupError, KeyError, IndexError,
             ValueError, UnicodeDecodeError, TypeError, NameError, UnboundLocalError, AttributeError, OSError, FileNotFoundError,
             RuntimeError, RecursionError, NotImplementedError, StopIteration, StopAsyncIteration, KeyboardInterrupt, SystemExit,
             GeneratorExit, AssertionError, ImportError, ModuleNotFoundError, EOFError, MemoryError, SyntaxError, Warning,
             DeprecationWarning, ConnectionError, BrokenPipeError, TimeoutError, PermissionError, InterruptedError):
    print(kind.__name__, "<-", " <- ".join(k.__name__ for k in kind.__mro__[1:]))
print(IOError is OSError, EnvironmentError is OSError)
print(StopIteration(5).value, SystemExit(3).code, SystemExit().code, OSError(2, "No such file", "f").filename)
print(OSError(2, "m"), repr(OSError(2, "m")), type(OSError(2, "m")).__name__, OSError(2, "m", "path"))
print(KeyError("a b"), KeyError(1), KeyError(), repr(KeyError("x", 1)))
print(ImportError("m", name="n", path="p").name, AttributeError("a", name="n").name, NameError("q", name="z").name)
print(Exception("a", 1).args, Exception(), repr(Exception()), str(Exception(1, 2)), Exception(None))
e = ValueError("x")
e.args = ("changed",)
e.extra = 1
print(e, e.extra, e.__traceback__, e.__context__, e.__cause__)
print(ValueError("a") == ValueError("a"), isinstance(e, Exception), e.with_traceback(None) is e)
e.add_note("first note")
e.add_note("second")
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as error:
    print(error)
try:
    raise UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "invalid start byte")
except UnicodeDecodeError as error:
    print(error, error.start, error.end, error.reason, error.object)
