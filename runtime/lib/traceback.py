"""Texts of exceptions and tracebacks."""

import sys
import _traceback

__all__ = ["extract_tb", "format_exception", "format_exception_only", "format_list", "format_tb", "print_exc",
           "format_exc", "print_exception", "print_last", "print_list", "print_stack", "print_tb", "FrameSummary",
           "StackSummary", "TracebackException", "walk_stack", "walk_tb", "clear_frames", "extract_stack", "format_stack"]

_missing = object()


class FrameSummary:
    """One entry of a traceback."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = locals
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    @property
    def line(self):
        return self._line

    def _as_tuple(self):
        return (self.filename, self.lineno, self.name, self._line)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._as_tuple() == other._as_tuple()
        if isinstance(other, tuple):
            return self._as_tuple() == other
        return NotImplemented

    def __hash__(self):
        return hash(self._as_tuple())

    def __getitem__(self, index):
        return self._as_tuple()[index]

    def __iter__(self):
        return iter(self._as_tuple())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """The entries of a traceback, outermost first."""

    @classmethod
    def from_list(cls, entries):
        result = cls()
        for entry in entries:
            if isinstance(entry, FrameSummary):
                result.append(entry)
            else:
                filename, lineno, name, line = entry
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format(self):
        return [_format_summary(entry) for entry in self]


def _format_summary(entry):
    text = f'  File "{entry.filename}", line {entry.lineno}, in {entry.name}\n'
    if entry.line:
        text += f"    {entry.line.strip()}\n"
    return text


def _resolve(exc, value):
    if value is _missing:
        if exc is None or isinstance(exc, BaseException):
            return exc
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value


def _lines(text):
    return text.splitlines(keepends=True)


def _groups(text):
    """Splits a text into the pieces that CPython's lists have: each entry with its source line is one."""
    pieces = []
    for line in _lines(text):
        if line.startswith("    ") and pieces and pieces[-1].startswith("  File "):
            pieces[-1] += line
        else:
            pieces.append(line)
    return pieces


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    value = _resolve(exc, value)
    if value is None:
        return ["NoneType: None\n"]
    return _groups(_traceback.format_exception(value, chain, limit))


def format_exception_only(exc, /, value=_missing):
    value = _resolve(exc, value)
    if value is None:
        return ["NoneType: None\n"]
    text = _traceback.format_only(value)
    return _lines(text) if isinstance(value, SyntaxError) else _groups(text)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    value = _resolve(exc, value)
    if file is None:
        file = sys.stderr
    if value is None:
        print("NoneType: None", file=file)
    else:
        file.write(_traceback.format_exception(value, chain, limit))


def format_exc(limit=None, chain=True):
    value = sys.exception()
    if value is None:
        return "NoneType: None\n"
    return _traceback.format_exception(value, chain, limit)


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    entries = _traceback.entries(tb)
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    return StackSummary(
        FrameSummary(filename, lineno, name, line=line, colno=colno, end_lineno=end_lineno, end_colno=end_colno)
        for filename, lineno, name, line, colno, end_lineno, end_colno in entries)


def format_tb(tb, limit=None):
    return _groups(_traceback.format_entries(tb, limit))


def print_tb(tb, limit=None, file=None):
    if file is None:
        file = sys.stderr
    file.write(_traceback.format_entries(tb, limit))


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    if file is None:
        file = sys.stderr
    for text in format_list(extracted_list):
        file.write(text)


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    entries = []
    for frame, lineno in walk_stack(f):
        filename, name, line = _traceback.describe(frame)
        entries.append(FrameSummary(filename, lineno, name, line=line))
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    entries.reverse()
    return StackSummary(entries)


def format_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def clear_frames(tb):
    pass


class TracebackException:
    """An exception whose text can be made later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        self._exception = exc_value
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit)
        self._str = str(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = exc_value.__suppress_context__
        cause, context = exc_value.__cause__, exc_value.__context__
        seen = (_seen or set()) | {id(exc_value)}

        def related(other):
            if other is None or id(other) in seen:
                return None
            return TracebackException(type(other), other, other.__traceback__, limit=limit, _seen=seen)

        self.__cause__ = related(cause)
        self.__context__ = related(context)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format(self, *, chain=True):
        yield from format_exception(self._exception, chain=chain)

    def format_exception_only(self):
        yield from format_exception_only(self._exception)

    def print(self, *, file=None, chain=True):
        print_exception(self._exception, file=file, chain=chain)

    def __str__(self):
        return self._str
