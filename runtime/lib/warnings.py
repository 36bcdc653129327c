"""Warnings: shown on stderr, hidden or raised, as the filters say."""

# stands for warnings.py

import sys
import _warnings

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]

defaultaction = "default"
onceregistry = {}
_registry = {}
_version = 1

# (action, message prefix or None, category, module or None, line)
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


def formatwarning(message, category, filename, lineno, line=None):  # at 15
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line:
        text += f"  {line.strip()}\n"
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):  # at 10
    if file is None:
        file = sys.stderr
        if file is None:
            return
    file.write(formatwarning(message, category, filename, lineno, line))


_showwarning = showwarning


def _changed():
    global _version
    _version += 1


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):  # at 130
    # at 136: assert «action in ("error", "ignore", "always", "default", "module",»
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    _add((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):  # at 165
    # at 175: assert «action in ("error", "ignore", "always", "default", "module",»
    _check_action(action)
    _add((action, None, category, None, lineno), append)


def _check_action(action):  # at none
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError(f"invalid action: {action!r}")


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _changed()


def resetwarnings():  # at 195
    filters[:] = []
    _changed()


def _matches(pattern, text):
    """Patterns are regular expressions in CPython; here they match as plain text, `.*` at the end aside."""
    if pattern is None:
        return True
    if pattern.endswith(".*"):
        pattern = pattern[:-2]
    for character in "\\^$*+?{}[]|()":
        if character in pattern:
            raise NotImplementedError("coil doesn't support regular expressions in warning filters yet")
    return text.lower().startswith(pattern.lower())


def warn(message, category=None, stacklevel=1, source=None):  # at none
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    filename, lineno, module, line = _warnings.calling(max(stacklevel, 1) - 1) or ("sys", 1, "sys", "")
    _warn(message, category, filename, lineno, module, line, _registry, source)


def _warn_unawaited_coroutine(coro):  # at 518
    # at 537: warn(msg, category=RuntimeWarning, stacklevel=2, source=coro)
    warn(_warnings.unawaited_text(coro), category=RuntimeWarning, stacklevel=2, source=coro)


def _warn_at(message, category, filename, lineno, line, source):  # at none
    _warn(message, category, filename, lineno, "asyncio", line, _registry, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):  # at none
    if module is None:
        module = filename[:-3] if filename.endswith(".py") else filename or "<unknown>"
    if isinstance(message, Warning):
        category = type(message)
    _warn(message, category, filename, lineno, module, "", {} if registry is None else registry, source)


def _warn(message, category, filename, lineno, module, line, registry, source=None):  # at none
    if isinstance(message, Warning):
        text = str(message)
    else:
        text = message
        message = category(message)
    action = defaultaction
    for candidate, message_pattern, wanted, module_pattern, at_line in filters:
        if (_matches(message_pattern, text) and issubclass(category, wanted) and _matches(module_pattern, module)
                and (at_line == 0 or at_line == lineno)):
            action = candidate
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    if registry.get("version") != _version:
        registry.clear()
        registry["version"] = _version
    if action == "once":
        key = (text, category)
        if key in onceregistry:
            return
        onceregistry[key] = True
    elif action != "always":
        key = (text, category, filename, lineno if action == "default" else 0)
        if key in registry:
            return
        registry[key] = True
    _show(WarningMessage(message, category, filename, lineno, line=line, source=source))


_record = None


def _show(shown):
    if _record is not None:
        _record.append(shown)
        return
    showwarning(shown.message, shown.category, shown.filename, shown.lineno, None, shown.line)
    if shown.source is not None and showwarning is _showwarning and sys.stderr is not None and _warnings.suggests_tracemalloc():
        sys.stderr.write(f"{shown._category_name}: Enable tracemalloc to get the object allocation traceback\n")


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._wants_record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __enter__(self):  # at 466
        global _record
        if self._entered:
            # at 468: raise RuntimeError("Cannot enter %r twice" % self)
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._saved = filters[:], _record
        _changed()
        if self._filter is not None:
            simplefilter(*self._filter)  # at 476
        if not self._wants_record:
            return None
        _record = []
        return _record

    def __exit__(self, *exc_info):  # at 487
        global _record
        if not self._entered:
            # at 489: raise RuntimeError("Cannot exit %r without entering first" % self)
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:], _record = self._saved
        _changed()
