"""Signals: numbers and handlers as enumerations."""

import sys as _sys

import _signal
from _signal import *
from enum import IntEnum as _IntEnum

_NUMBERS = {name: getattr(_signal, name) for name in dir(_signal) if name.startswith('SIG') and not name.startswith('SIG_')}
Signals = _IntEnum('Signals', sorted(_NUMBERS.items(), key=lambda item: item[1]), module=__name__)


class Handlers(_IntEnum):
    SIG_DFL = _signal.SIG_DFL
    SIG_IGN = _signal.SIG_IGN


class Sigmasks(_IntEnum):
    SIG_BLOCK = _signal.SIG_BLOCK
    SIG_UNBLOCK = _signal.SIG_UNBLOCK
    SIG_SETMASK = _signal.SIG_SETMASK


for _kind in (Signals, Handlers, Sigmasks):
    for _name, _member in _kind.__members__.items():
        setattr(_sys.modules[__name__], _name, _member)
del _kind, _name, _member


def _as_member(kind, value):
    """The member of an enumeration where the number is one of its values."""
    try:
        return kind(value)
    except (ValueError, TypeError):
        return value


def _as_number(value):
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def _as_signals(numbers):
    return {_as_member(Signals, number) for number in numbers}


def signal(signalnum, handler):
    return _as_member(Handlers, _signal.signal(_as_number(signalnum), _as_number(handler)))


def getsignal(signalnum):
    return _as_member(Handlers, _signal.getsignal(signalnum))


def pthread_sigmask(how, mask):
    return _as_signals(_signal.pthread_sigmask(how, mask))


def sigpending():
    return _as_signals(_signal.sigpending())


def sigwait(sigset):
    return _as_member(Signals, _signal.sigwait(sigset))


def valid_signals():
    return _as_signals(_signal.valid_signals())
