"""Texts of exceptions, tracebacks and stacks, made of entries that can be kept and shown later."""

import sys

import _traceback

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames",
           "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb"]

_shown_repetitions = 3
# Runaway recursion gets deeper here than CPython's limit lets it: the entries that CPython would have.
_most_of_recursion = 1000
_missing = object()


def _text_of(value, what, function=str):
    try:
        return function(value)
    except:
        return f"<{what} {function.__name__}() failed>"


# ---- entries

class FrameSummary:
    """One entry of a traceback or of a stack."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "_marks", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, _marks=""):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self._marks = _marks  # the line of ^ and ~, if it has one
        self.locals = None if locals is None else {key: _text_of(value, "local", repr) for key, value in locals.items()}
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    @property
    def line(self):
        if self._line is None:
            return None if self.lineno is None else ""
        return self._line.strip()

    def _as_tuple(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self._as_tuple(), self.locals) == (other._as_tuple(), other.locals)
        if isinstance(other, tuple):
            return self._as_tuple() == other
        return NotImplemented

    __hash__ = None

    def __getitem__(self, index):
        return self._as_tuple()[index]

    def __iter__(self):
        return iter(self._as_tuple())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _limited(entries, limit):
    """The first entries, or with a negative limit the last ones."""
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


class StackSummary(list):
    """The entries of a traceback or of a stack, outermost first."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        summary = cls()
        for frame, lineno in _limited(list(frame_gen), limit):
            filename, name, line = _traceback.describe(frame, lineno)
            summary.append(FrameSummary(filename, lineno, name, line=line, locals=frame.f_locals if capture_locals else None))
        return summary

    @classmethod
    def from_list(cls, a_list):
        summary = cls()
        for entry in a_list:
            if isinstance(entry, FrameSummary):
                summary.append(entry)
            else:
                filename, lineno, name, line = entry
                summary.append(FrameSummary(filename, lineno, name, line=line))
        return summary

    def format_frame_summary(self, frame_summary):
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary.line:
            text += f"    {frame_summary.line}\n{frame_summary._marks}"
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self):
        texts = []
        previous, count = None, 0

        def end_run():
            more = count - _shown_repetitions
            if more > 0:
                texts.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")

        for entry in self:
            text = self.format_frame_summary(entry)
            if text is None:
                continue
            place = entry.filename, entry.lineno, entry.name
            if place != previous:
                end_run()
                previous, count = place, 0
            count += 1
            if count <= _shown_repetitions:
                texts.append(text)
        end_run()
        return texts


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    return StackSummary(
        FrameSummary(filename, lineno, name, line=line, colno=colno, end_lineno=end_lineno, end_colno=end_colno, _marks=marks)
        for filename, lineno, name, line, colno, end_lineno, end_colno, marks in _limited(_traceback.entries(tb), limit))


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


# ---- exceptions

class _Margin:
    """What stands in front of the lines inside exception groups."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def put(self, text, margin="|"):
        head = self.indent() + (margin + " " if self.depth else "")
        return "".join([head + line for line in text.splitlines(True)]) if head else text


class TracebackException:
    """An exception as text, without the exception: its entries, its message, what caused it."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        outermost = _seen is None
        seen = set() if outermost else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = extract_tb(exc_traceback, limit)
        if exc_type and issubclass(exc_type, RecursionError):
            del self.stack[_most_of_recursion:]
        self.exc_type = exc_type
        self._str = _text_of(exc_value, "exception")
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if exc_type and issubclass(exc_type, SyntaxError):
            for name in ("filename", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name))
            for name in ("lineno", "end_lineno"):
                number = getattr(exc_value, name)
                setattr(self, name, None if number is None else str(number))
            self._syntax_lines = _traceback.format_only(exc_value).splitlines(keepends=True)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        if not outermost:
            return

        def of(error):
            return TracebackException(type(error), error, error.__traceback__, limit=limit, lookup_lines=lookup_lines,
                                      capture_locals=capture_locals, max_group_width=max_group_width,
                                      max_group_depth=max_group_depth, _seen=seen)

        # Not recursive: chains may be long.
        waiting = [(self, exc_value)]
        while waiting:
            made, error = waiting.pop()
            cause = context = exceptions = None
            if error is not None:
                if error.__cause__ is not None and id(error.__cause__) not in seen:
                    cause = of(error.__cause__)
                    waiting.append((cause, error.__cause__))
                shows_context = not compact or (cause is None and not error.__suppress_context__)
                if error.__context__ is not None and shows_context and id(error.__context__) not in seen:
                    context = of(error.__context__)
                    waiting.append((context, error.__context__))
                if isinstance(error, BaseExceptionGroup):
                    exceptions = [of(member) for member in error.exceptions]
                    waiting.extend(zip(exceptions, error.exceptions))
            made.__cause__ = cause
            made.__context__ = context
            made.exceptions = exceptions

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """The lines that name the exception; the last string names it even where notes follow."""
        if self.exc_type is None:
            yield f"None: {self._str}\n" if self._str else "None\n"
            return
        if issubclass(self.exc_type, SyntaxError):
            yield from self._syntax_lines
            return
        name, module = self.exc_type.__qualname__, self.exc_type.__module__
        if module not in ("__main__", "builtins"):
            name = f"{module if isinstance(module, str) else '<unknown>'}.{name}"
        yield f"{name}: {self._str}\n" if self._str else f"{name}\n"
        if isinstance(self.__notes__, (list, tuple)):
            for note in self.__notes__:
                yield from [line + "\n" for line in _text_of(note, "note").split("\n")]
        elif self.__notes__ is not None:
            yield _text_of(self.__notes__, "__notes__", repr)

    def _chain(self):
        """From the first exception to this one, each with what is said between it and the next."""
        chain = [("", self)]
        while True:
            last = chain[-1][1]
            if last.__cause__ is not None:
                said, other = "\nThe above exception was the direct cause of the following exception:\n\n", last.__cause__
            elif last.__context__ is not None and not last.__suppress_context__:
                said, other = "\nDuring handling of the above exception, another exception occurred:\n\n", last.__context__
            else:
                return chain[::-1]
            chain[-1] = (said, last)
            chain.append(("", other))

    def format(self, *, chain=True, _ctx=None):
        margin = _Margin() if _ctx is None else _ctx
        for said, error in self._chain() if chain else [("", self)]:
            if said:
                yield margin.put(said)
            if error.exceptions is None:
                yield from error._format_single(margin, "Traceback", "|")
            elif margin.depth > self.max_group_depth:
                yield margin.put(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from error._format_group(margin, chain)

    def _format_single(self, margin, heading, mark):
        if self.stack:
            yield margin.put(f"{heading} (most recent call last):\n", mark)
            for text in self.stack.format():
                yield margin.put(text)
        for text in self.format_exception_only():
            yield margin.put(text)

    def _format_group(self, margin, chain):
        outermost = margin.depth == 0
        margin.depth += outermost
        yield from self._format_single(margin, "Exception Group Traceback", "+" if outermost else "|")
        count = len(self.exceptions)
        shown = min(count, self.max_group_width + 1)
        margin.need_close = False
        for index in range(shown):
            last, cut = index == shown - 1, index >= self.max_group_width
            margin.need_close = margin.need_close or last  # a group inside may close it
            yield f"{margin.indent()}{'  ' if index else '+-'}+---------------- {'...' if cut else index + 1} ----------------\n"
            margin.depth += 1
            if cut:
                more = count - self.max_group_width
                yield margin.put(f"and {more} more exception{'s' if more > 1 else ''}\n")
            else:
                yield from self.exceptions[index].format(chain=chain, _ctx=margin)
            if last and margin.need_close:
                yield margin.indent() + "+------------------------------------\n"
                margin.need_close = False
            margin.depth -= 1
        margin.depth -= outermost

    def print(self, *, file=None, chain=True):
        if file is None:
            file = sys.stderr
        for text in self.format(chain=chain):
            print(text, file=file, end="")


# ---- functions

def _value_and_traceback(exc, value, tb):
    if (value is _missing) != (tb is _missing):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _missing:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    value, tb = _value_and_traceback(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_missing):
    if value is _missing:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only())


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    value, tb = _value_and_traceback(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    if file is None:
        file = sys.stderr
    for text in format_list(extracted_list):
        print(text, file=file, end="")


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def clear_frames(tb):
    while tb is not None:
        tb.tb_frame.clear()
        tb = tb.tb_next
