"""Logging: loggers in a tree of names, handlers that write, formatters, filters."""

# stands for logging/__init__.py

import _traceback
import atexit
import io
import os
import string
import sys
import threading
import time
import traceback
import warnings
import weakref
from collections.abc import Mapping
from types import GenericAlias

__all__ = ["BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler", "Filter", "Formatter",
           "Handler", "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN", "WARNING",
           "addLevelName", "basicConfig", "captureWarnings", "critical", "debug", "disable", "error", "exception", "fatal",
           "getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord", "setLoggerClass", "shutdown", "warn",
           "warning", "getLogRecordFactory", "setLogRecordFactory", "lastResort", "raiseExceptions", "getLevelNamesMapping"]

_start_time = time.time()
raiseExceptions = True
logThreads = True
logProcesses = True

# ---- levels

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_names = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG", NOTSET: "NOTSET"}
_levels = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING, "WARNING": WARNING, "INFO": INFO, "DEBUG": DEBUG,
           "NOTSET": NOTSET}


def getLevelNamesMapping():  # at 120
    return _levels.copy()


def getLevelName(level):  # at 123
    """The name of a level, or the level of a name."""
    if level in _names:
        return _names[level]
    if level in _levels:
        return _levels[level]
    return "Level %s" % level  # at 148


def addLevelName(level, levelName):  # at 150
    _names[level] = levelName
    _levels[levelName] = level


def _checked_level(level):  # at 202 as _checkLevel
    if isinstance(level, int):
        return level
    if str(level) == level:
        if level not in _levels:
            # at 207: raise ValueError("Unknown level: %r" % level)
            raise ValueError("Unknown level: %r" % level)
        return _levels[level]
    # at 210: raise TypeError("Level not an integer or a valid string: %r"
    raise TypeError("Level not an integer or a valid string: %r" % (level,))


# The file whose frames aren't callers; programs set it to None to save the search for them.
_srcfile = addLevelName.__code__.co_filename
_unknown_place = "(unknown file)", 0, "(unknown function)", None

# ---- records


class LogRecord:
    """One event."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):  # at 292
        now = time.time()
        self.name = name
        self.msg = msg
        # A single mapping is for %(key)s in the message.
        if args and len(args) == 1 and isinstance(args[0], Mapping) and args[0]:
            args = args[0]  # at 320
        self.args = args
        self.levelname = getLevelName(level)  # at 322
        self.levelno = level
        self.pathname = pathname
        try:
            self.filename = os.path.basename(pathname)
            self.module = os.path.splitext(self.filename)[0]
        except (TypeError, ValueError, AttributeError):
            self.filename = pathname
            self.module = "Unknown module"
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now
        self.msecs = int((now - int(now)) * 1000) + 0.0
        self.relativeCreated = (self.created - _start_time) * 1000
        self.thread = threading.get_ident()  # at 340
        self.threadName = threading.current_thread().name  # at 341
        self.processName = "MainProcess"
        self.process = os.getpid()  # at 360

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'

    def getMessage(self):  # at 368
        msg = str(self.msg)
        if self.args:
            msg = msg % self.args  # at 377
        return msg


_record_factory = LogRecord


def setLogRecordFactory(factory):
    global _record_factory
    _record_factory = factory


def getLogRecordFactory():
    return _record_factory


def makeLogRecord(dict):  # at 402
    record = _record_factory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record


# ---- formatting

BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"


class PercentStyle:
    default_format = "%(message)s"
    asctime_format = "%(asctime)s"
    asctime_search = "%(asctime)"

    def __init__(self, fmt, *, defaults=None):  # at 428
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):  # at 432
        return self._fmt.find(self.asctime_search) >= 0  # at 433

    def validate(self):  # at 435
        """At least one field: %(name), flags, width, precision, conversion."""
        start = self._fmt.find("%(")
        while start >= 0:
            end = self._fmt.find(")", start)
            if end < 0:
                break
            rest = self._fmt[end + 1:].lstrip("#0+ -").lstrip("0123456789*").lstrip(".").lstrip("0123456789*")
            if self._fmt[start + 2:end].isidentifier() and rest[:1].lower() in tuple("diouxefgcrsa%"):
                return
            start = self._fmt.find("%(", start + 1)
        raise ValueError("Invalid format '%s' for '%s' style" % (self._fmt, self.default_format[0]))  # at 438

    def _values(self, record):
        return {**self._defaults, **record.__dict__} if self._defaults else record.__dict__

    def _format(self, record):  # at 440
        return self._fmt % self._values(record)

    def format(self, record):  # at 447
        try:
            return self._format(record)  # at 449
        except KeyError as e:
            raise ValueError('Formatting field not found in record: %s' % e)  # at 451


class StrFormatStyle(PercentStyle):
    default_format = "{message}"
    asctime_format = "{asctime}"
    asctime_search = "{asctime"

    def validate(self):  # at 469
        fields = set()
        try:
            for _, name, _, conversion in string.Formatter().parse(self._fmt):
                if name:
                    fields.add(name)
                if conversion and conversion not in "rsa":
                    raise ValueError('invalid conversion: %r' % conversion)  # at 479
        except ValueError as e:
            raise ValueError('invalid format: %s' % e)  # at 483
        if not fields:
            raise ValueError('invalid format: no fields')  # at 485

    def _format(self, record):  # at 462
        return self._fmt.format(**self._values(record))


class StringTemplateStyle(PercentStyle):
    default_format = "${message}"
    asctime_format = "${asctime}"
    asctime_search = "${asctime}"

    def __init__(self, fmt, *, defaults=None):  # at 493
        super().__init__(fmt, defaults=defaults)
        self._template = string.Template(self._fmt)

    def usesTime(self):  # at 497
        return self._fmt.find("$asctime") >= 0 or self._fmt.find(self.asctime_search) >= 0

    def validate(self):  # at 501
        if not self._template.is_valid():
            # at 511: raise ValueError('invalid format: bare \'$\' not allowed')
            raise ValueError("invalid format: bare '$' not allowed")
        if not self._template.get_identifiers():
            raise ValueError('invalid format: no fields')  # at 513

    def _format(self, record):  # at 515
        return self._template.substitute(**self._values(record))


_STYLES = {"%": (PercentStyle, BASIC_FORMAT), "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
           "$": (StringTemplateStyle, "${levelname}:${name}:${message}")}


class Formatter:
    """Makes the text of a record."""

    converter = time.localtime
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):  # at 576
        if style not in _STYLES:
            # at 594: raise ValueError('Style must be one of: %s' % ','.join(
            raise ValueError("Style must be one of: %s" % ",".join(_STYLES.keys()))
        self._style = _STYLES[style][0](fmt, defaults=defaults)  # at 596
        if validate:
            self._style.validate()  # at 598
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):  # at 606
        moment = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):  # at 633
        text = io.StringIO()
        traceback.print_exception(ei[0], ei[1], ei[2], None, text)
        return text.getvalue().removesuffix("\n")

    def usesTime(self):  # at 652
        return self._style.usesTime()  # at 656

    def formatMessage(self, record):  # at 658
        return self._style.format(record)  # at 659

    def formatStack(self, stack_info):
        return stack_info

    def format(self, record):  # at 674
        record.message = record.getMessage()  # at 687
        if self.usesTime():  # at 688
            record.asctime = self.formatTime(record, self.datefmt)  # at 689
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)  # at 695
        if record.exc_text:
            text += ("" if text.endswith("\n") else "\n") + record.exc_text
        if record.stack_info:
            text += ("" if text.endswith("\n") else "\n") + self.formatStack(record.stack_info)
        return text


_default_formatter = Formatter()


class BufferingFormatter:
    """Makes the text of several records."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _default_formatter

    def formatHeader(self, records):
        return ""

    def formatFooter(self, records):
        return ""

    def format(self, records):  # at 737
        if not records:
            return ""
        return self.formatHeader(records) + "".join(map(self.linefmt.format, records)) + self.formatFooter(records)


# ---- filters


class Filter:
    """Lets a logger's name and what stands below it pass."""

    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):  # at 775
        return self.nlen == 0 or record.name == self.name or record.name.startswith(self.name + ".")


class Filterer:
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):  # at 808
        if filter in self.filters:
            self.filters.remove(filter)  # at 813

    def filter(self, record):  # at 815
        for one in self.filters:
            passes = one.filter(record) if hasattr(one, "filter") else one(record)
            if not passes:
                return False
        return True


# ---- handlers

# All handlers, for shutdown(): in the order in which they were made.
_handlers = []


class Handler(Filterer):
    """Does something with records."""

    def __init__(self, level=NOTSET):  # at 882
        super().__init__()
        self.name = None
        self.level = _checked_level(level)
        self.formatter = None
        self.createLock()  # at 894
        _handlers.append(weakref.ref(self, _handlers.remove))

    def get_name(self):
        return self.name

    def set_name(self, name):
        self.name = name

    def createLock(self):  # at 912
        self.lock = threading.RLock()  # at 916

    def acquire(self):  # at 922
        if self.lock:
            self.lock.acquire()  # at 927

    def release(self):  # at 929
        if self.lock:
            self.lock.release()  # at 934

    def setLevel(self, level):  # at 936
        # at 938: self.level = «_checkLevel(level)»
        self.level = _checked_level(level)

    def format(self, record):  # at 942
        # at 953: return «fmt.format(record)»
        return (self.formatter or _default_formatter).format(record)

    def emit(self, record):  # at 955
        # at 962: raise NotImplementedError('emit must be implemented '
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):  # at 965
        passes = self.filter(record)
        if passes:
            self.acquire()  # at 976
            try:
                self.emit(record)  # at 978
            finally:
                self.release()  # at 980
        return passes

    def setFormatter(self, fmt):
        self.formatter = fmt

    def flush(self):
        pass

    def close(self):
        pass

    def handleError(self, record):  # at 1016
        """An error in emit(): shown, but the program goes on."""
        if not raiseExceptions or not sys.stderr:
            return
        try:
            sys.stderr.write('--- Logging error ---\n')  # at 1031
            traceback.print_exc()
            sys.stderr.write('Call stack:\n')
            frame = sys._getframe()
            while frame is not None and frame.f_code.co_filename == _srcfile:
                frame = frame.f_back
            if frame is not None:
                traceback.print_stack(frame, file=sys.stderr)
            try:
                sys.stderr.write("Message: %r\nArguments: %s\n" % (record.msg, record.args))
            except RecursionError:
                raise  # at 1052
            except Exception:
                sys.stderr.write("Unable to print the message and arguments - possible formatting error.\n"
                                 "Use the traceback above to help find the error.\n")
        except OSError:
            pass

    def __repr__(self):  # at 1063
        return "<%s (%s)>" % (self.__class__.__name__, getLevelName(self.level))


class StreamHandler(Handler):
    """Writes to a stream, sys.stderr if none is given."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):  # at 1087
        self.acquire()  # at 1091
        try:
            if self.stream and hasattr(self.stream, "flush"):
                self.stream.flush()  # at 1094
        finally:
            self.release()  # at 1096

    def emit(self, record):  # at 1098
        try:
            # at 1110: msg = «self.format(record)»
            text = self.format(record)
            self.stream.write(text + self.terminator)  # at 1113
            self.flush()  # at 1114
        except RecursionError:
            raise  # at 1116
        except Exception:
            self.handleError(record)  # at 1118

    def setStream(self, stream):  # at 1120
        if stream is self.stream:
            return None
        before = self.stream
        self.flush()  # at 1134
        self.stream = stream
        return before

    def __repr__(self):  # at 1140
        name = str(getattr(self.stream, "name", ""))
        return "<%s %s(%s)>" % (self.__class__.__name__, name + " " if name else "", getLevelName(self.level))

    __class_getitem__ = classmethod(GenericAlias)


class FileHandler(StreamHandler):
    """Writes to a file, which is opened at once or (delay) at the first record."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):  # at 1156
        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode = mode
        self.encoding = encoding
        self.errors = errors
        self.delay = delay
        self._closed = False
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            super().__init__(self._open())

    def close(self):  # at 1183
        self.acquire()  # at 1187
        try:
            if self.stream:
                self.flush()  # at 1192
                stream, self.stream = self.stream, None
                stream.close()  # at 1197
            self._closed = True
            super().close()
        finally:
            self.release()  # at 1205

    def _open(self):  # at 1207
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):  # at 1216
        if self.stream is None and (self.mode != "w" or not self._closed):
            self.stream = self._open()  # at 1228
        if self.stream:
            super().emit(record)

    def __repr__(self):  # at 1232
        return "<%s %s (%s)>" % (self.__class__.__name__, self.baseFilename, getLevelName(self.level))


class NullHandler(Handler):
    """Does nothing."""

    def handle(self, record):
        pass

    def emit(self, record):
        pass

    def createLock(self):
        self.lock = None


class _StderrHandler(StreamHandler):
    """Writes to what sys.stderr is at the time."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


lastResort = _StderrHandler(WARNING)

# ---- loggers


class Logger(Filterer):
    """Takes records, and gives them to its handlers and those of the loggers above it."""

    def __init__(self, name, level=NOTSET):  # at 1447
        super().__init__()
        self.name = name
        self.level = _checked_level(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False

    def setLevel(self, level):  # at 1460
        # at 1464: self.level = «_checkLevel(level)»
        self.level = _checked_level(level)

    def debug(self, msg, *args, **kwargs):  # at 1467
        if self.isEnabledFor(DEBUG):  # at 1476
            self._log(DEBUG, msg, args, **kwargs)  # at 1477

    def info(self, msg, *args, **kwargs):  # at 1479
        if self.isEnabledFor(INFO):  # at 1488
            self._log(INFO, msg, args, **kwargs)  # at 1489

    def warning(self, msg, *args, **kwargs):  # at 1491
        if self.isEnabledFor(WARNING):  # at 1500
            self._log(WARNING, msg, args, **kwargs)  # at 1501

    def warn(self, msg, *args, **kwargs):  # at 1503
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)  # at 1506

    def error(self, msg, *args, **kwargs):  # at 1508
        if self.isEnabledFor(ERROR):  # at 1517
            self._log(ERROR, msg, args, **kwargs)  # at 1518

    def exception(self, msg, *args, exc_info=True, **kwargs):  # at 1520
        self.error(msg, *args, exc_info=exc_info, **kwargs)  # at 1524

    def critical(self, msg, *args, **kwargs):  # at 1526
        if self.isEnabledFor(CRITICAL):  # at 1535
            self._log(CRITICAL, msg, args, **kwargs)  # at 1536

    def fatal(self, msg, *args, **kwargs):  # at 1538
        self.critical(msg, *args, **kwargs)  # at 1542

    def log(self, level, msg, *args, **kwargs):  # at 1544
        if not isinstance(level, int):
            if raiseExceptions:
                raise TypeError("level must be an integer")  # at 1555
            return
        if self.isEnabledFor(level):  # at 1558
            self._log(level, msg, args, **kwargs)  # at 1559

    def findCaller(self, stack_info=False, stacklevel=1):  # at 1561
        """Of the call that logs: its file, line and function, and the text of its stack if that is wanted."""
        if not stack_info:
            path, line, name = _traceback.caller(_srcfile, stacklevel)
            return path, line, name, None
        frame = outer = sys._getframe()
        while outer is not None and stacklevel > 0:
            outer = outer.f_back
            if outer is None:
                break
            frame = outer
            if frame.f_code.co_filename != _srcfile:
                stacklevel -= 1
        text = "Stack (most recent call last):\n" + "".join(traceback.format_stack(frame)).removesuffix("\n")
        return frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, text

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):  # at 1595
        record = _record_factory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key in extra or ():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError("Attempt to overwrite %r in LogRecord" % key)  # at 1606
            record.__dict__[key] = extra[key]
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):  # at 1610
        fn, lno, func, sinfo = _unknown_place
        if _srcfile:
            fn, lno, func, sinfo = self.findCaller(stack_info, stacklevel)  # at 1622
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()  # at 1631
        # at 1632: record = «self.makeRecord(self.name, level, fn, lno, msg, args,»
        record = self.makeRecord(self.name, level, fn, lno, msg, args, exc_info, func, extra, sinfo)
        self.handle(record)  # at 1634

    def handle(self, record):  # at 1636
        if not self.disabled and self.filter(record):
            self.callHandlers(record)  # at 1644

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):  # at 1657
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)  # at 1664

    def hasHandlers(self):  # at 1668
        return any(logger.handlers for logger in self._lineage())

    def _lineage(self):
        """This logger, and those above it that its records reach."""
        logger = self
        while logger:
            yield logger
            logger = logger.parent if logger.propagate else None

    def callHandlers(self, record):  # at 1690
        found = False
        for logger in self._lineage():
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    # at 1706: hdlr.handle(record)
                    handler.handle(record)
        if found:
            return
        if lastResort:
            if record.levelno >= lastResort.level:
                lastResort.handle(record)  # at 1714
        elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
            sys.stderr.write("No handlers could be found for logger \"%s\"\n" % self.name)
            self.manager.emittedNoHandlerWarning = True

    def getEffectiveLevel(self):
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):  # at 1734
        return not self.disabled and self.manager.disable < level and level >= self.getEffectiveLevel()

    def getChild(self, suffix):  # at 1756
        if self.root is not self:
            suffix = ".".join((self.name, suffix))
        return self.manager.getLogger(suffix)  # at 1773

    def __repr__(self):  # at 1775
        return "<%s %s (%s)>" % (self.__class__.__name__, self.name, getLevelName(self.getEffectiveLevel()))


class RootLogger(Logger):
    def __init__(self, level):
        super().__init__("root", level)


_logger_class = Logger


def setLoggerClass(klass):  # at 1284
    global _logger_class
    _check_logger_class(klass)
    _logger_class = klass


def getLoggerClass():
    return _logger_class


def _check_logger_class(klass):
    if klass is not Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)


class PlaceHolder:
    """Stands for a logger that only has loggers below it so far."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):  # at 1273
        self.loggerMap.setdefault(alogger)


class Manager:
    """Knows all loggers by name."""

    def __init__(self, rootnode):
        self.root = rootnode
        self._disable = NOTSET
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = None
        self.logRecordFactory = None

    @property
    def disable(self):
        return self._disable

    @disable.setter  # at 1323
    def disable(self, value):
        self._disable = _checked_level(value)

    def setLoggerClass(self, klass):  # at 1361
        _check_logger_class(klass)
        self.loggerClass = klass

    def getLogger(self, name):  # at 1327
        if not isinstance(name, str):
            raise TypeError('A logger name must be a string')  # at 1340
        known = self.loggerDict.get(name)
        if isinstance(known, Logger):
            return known
        logger = (self.loggerClass or _logger_class)(name)
        logger.manager = self
        self.loggerDict[name] = logger
        if known is not None:
            self._adopt(known, logger)
        self._find_parent(logger)
        return logger

    def _find_parent(self, logger):
        prefix = logger.name.rpartition(".")[0]
        while prefix:
            above = self.loggerDict.get(prefix)
            if isinstance(above, Logger):
                logger.parent = above
                return
            if above is None:
                self.loggerDict[prefix] = PlaceHolder(logger)
            else:
                above.append(logger)
            prefix = prefix.rpartition(".")[0]
        logger.parent = self.root

    def _adopt(self, placeholder, logger):
        """The loggers below whose parent is above `logger` come below it."""
        for below in placeholder.loggerMap:
            if not below.parent.name.startswith(logger.name):
                logger.parent = below.parent
                below.parent = logger


root = RootLogger(WARNING)
Logger.root = root
Logger.manager = root.manager = Manager(root)


class LoggerAdapter:
    """A logger that adds something to each record."""

    def __init__(self, logger, extra=None):
        self.logger = logger
        self.extra = extra

    def process(self, msg, kwargs):
        kwargs["extra"] = self.extra
        return msg, kwargs

    def debug(self, msg, *args, **kwargs):  # at 1839
        self.log(DEBUG, msg, *args, **kwargs)  # at 1843

    def info(self, msg, *args, **kwargs):  # at 1845
        self.log(INFO, msg, *args, **kwargs)  # at 1849

    def warning(self, msg, *args, **kwargs):  # at 1851
        self.log(WARNING, msg, *args, **kwargs)  # at 1855

    def error(self, msg, *args, **kwargs):  # at 1862
        self.log(ERROR, msg, *args, **kwargs)  # at 1866

    def exception(self, msg, *args, exc_info=True, **kwargs):  # at 1868
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)  # at 1872

    def critical(self, msg, *args, **kwargs):  # at 1874
        self.log(CRITICAL, msg, *args, **kwargs)  # at 1878

    def log(self, level, msg, *args, **kwargs):  # at 1880
        if self.isEnabledFor(level):  # at 1885
            msg, kwargs = self.process(msg, kwargs)  # at 1886
            self.logger.log(level, msg, *args, **kwargs)  # at 1887

    def isEnabledFor(self, level):  # at 1889
        return self.logger.isEnabledFor(level)  # at 1893

    def setLevel(self, level):  # at 1895
        self.logger.setLevel(level)  # at 1899

    def getEffectiveLevel(self):  # at 1901
        return self.logger.getEffectiveLevel()  # at 1905

    def hasHandlers(self):  # at 1907
        return self.logger.hasHandlers()  # at 1911

    @property
    def manager(self):
        return self.logger.manager

    @property
    def name(self):
        return self.logger.name

    def __repr__(self):  # at 1938
        return "<%s %s (%s)>" % (self.__class__.__name__, self.logger.name, getLevelName(self.logger.getEffectiveLevel()))

    __class_getitem__ = classmethod(GenericAlias)


# ---- functions of the root logger


def _make_handler(filename, stream, settings):
    if filename:
        mode = settings.pop("filemode", "a")
        encoding = settings.pop("encoding", None)
        errors = settings.pop("errors", "backslashreplace")
        if "b" in mode:
            errors = None
        return FileHandler(filename, mode, encoding=encoding, errors=errors)
    return StreamHandler(stream)


def basicConfig(**kwargs):  # at 1953
    """Gives the root logger a handler, unless it has one (or `force` takes the others away)."""
    force = kwargs.pop('force', False)  # at 2025
    if force:
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    handlers = kwargs.pop("handlers", None)  # at 2033
    if handlers is None:
        if "stream" in kwargs and "filename" in kwargs:
            # at 2036: raise ValueError("'stream' and 'filename' should not be "
            raise ValueError("'stream' and 'filename' should not be specified together")
        handlers = [_make_handler(kwargs.pop("filename", None), kwargs.pop("stream", None), kwargs)]
    elif "stream" in kwargs or "filename" in kwargs:
        # at 2040: raise ValueError("'stream' or 'filename' should not be "
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    for name in ("filemode", "encoding", "errors"):
        kwargs.pop(name, None)
    datefmt = kwargs.pop("datefmt", None)
    style = kwargs.pop("style", '%')  # at 2057
    if style not in _STYLES:
        # at 2059: raise ValueError('Style must be one of: %s' % ','.join(
        raise ValueError("Style must be one of: %s" % ",".join(_STYLES.keys()))
    formatter = Formatter(kwargs.pop("format", _STYLES[style][1]), datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = kwargs.pop("level", None)  # at 2067
    if level is not None:
        root.setLevel(level)  # at 2069
    if kwargs:
        # at 2072: raise ValueError('Unrecognised argument(s): %s' % keys)
        raise ValueError("Unrecognised argument(s): %s" % ", ".join(kwargs.keys()))


def getLogger(name=None):  # at 2081
    if not name or isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)  # at 2089


def _root():
    """The root logger, which these functions give a handler if it has none."""
    if not root.handlers:
        basicConfig()
    return root


def critical(msg, *args, **kwargs):  # at 2091
    _root().critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):  # at 2101
    critical(msg, *args, **kwargs)  # at 2105


def error(msg, *args, **kwargs):  # at 2107
    _root().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):  # at 2117
    error(msg, *args, exc_info=exc_info, **kwargs)  # at 2123


def warning(msg, *args, **kwargs):  # at 2125
    _root().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):  # at 2135
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)  # at 2138


def info(msg, *args, **kwargs):  # at 2140
    _root().info(msg, *args, **kwargs)


def debug(msg, *args, **kwargs):  # at 2150
    _root().debug(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):  # at 2160
    _root().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    root.manager.disable = level


# ---- what asyncio says (runtime/async/log.cpp)


def _asyncio_log(level, message, exception):  # at none
    # By the methods that CPython calls, which a program may have replaced.
    logger = getLogger("asyncio")
    if level == ERROR:
        logger.error(message, exc_info=(type(exception), exception, exception.__traceback__) if exception else False)
    elif level == WARNING:
        logger.warning(message)
    elif level == INFO:
        logger.info(message)
    else:
        logger.debug(message)


# ---- warnings, and the end

_show_warning = None


def _log_warning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        _show_warning(message, category, filename, lineno, file, line)
        return
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning(warnings.formatwarning(message, category, filename, lineno, line))


def captureWarnings(capture):
    """Sends what warnings.warn() shows to the logger py.warnings, or no longer."""
    global _show_warning
    if capture and _show_warning is None:
        _show_warning = warnings.showwarning
        warnings.showwarning = _log_warning
    elif not capture and _show_warning is not None:
        warnings.showwarning = _show_warning
        _show_warning = None


def shutdown(handlerList=_handlers):  # at 2177
    for reference in reversed(handlerList[:]):
        handler = reference()
        if handler is None:
            continue
        handler.acquire()
        try:
            handler.flush()
            handler.close()
        except (OSError, ValueError):
            pass
        finally:
            handler.release()


atexit.register(shutdown)
