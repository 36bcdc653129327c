"""What CPython says about the bytes of a source file when it runs it as its main program, without running anything.

CPython reads a file in another way than a string: bytes that don't fit the encoding, NUL bytes and lines that don't end give
other words. So the file is given to PyRun_FileExFlags, as `python3.11 FILE` does, and an audit hook stops it when it has been
compiled and is about to run.
"""
import ctypes
import os
import sys
import warnings

NAME = "snippet.py"
LIBC = ctypes.CDLL(None, use_errno=True)
LIBC.fdopen.restype = ctypes.c_void_p
LIBC.fdopen.argtypes = [ctypes.c_int, ctypes.c_char_p]
RUN_FILE = ctypes.pythonapi.PyRun_FileExFlags
RUN_FILE.restype = ctypes.py_object
RUN_FILE.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.py_object, ctypes.py_object, ctypes.c_int, ctypes.c_void_p]
FILE_INPUT = 257


class Compiled(BaseException):
    """Raised by the hook: the file was compiled without an error."""




def stop_before_running(event, arguments):
    if event == "exec" and arguments[0].co_filename == NAME:
        raise Compiled


sys.addaudithook(stop_before_running)
sys.setrecursionlimit(1000)


def says(source):
    """The line that `coil-frontend --errors` prints for these bytes: "ok", or the exception with its place and message."""
    descriptor = os.memfd_create(NAME)
    os.write(descriptor, source)
    os.lseek(descriptor, 0, os.SEEK_SET)
    file = LIBC.fdopen(descriptor, b"rb")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            RUN_FILE(file, NAME.encode(), FILE_INPUT, {"__name__": "__main__"}, {}, 1, None)
    except Compiled:
        return "ok"
    except SyntaxError as error:
        numbers = [error.lineno or 0, error.offset or 0, error.end_lineno or 0, error.end_offset or 0]
        return "\t".join([type(error).__name__, *map(str, numbers), error.msg])
    except Exception as error:
        return type(error).__name__
    return "ok"
