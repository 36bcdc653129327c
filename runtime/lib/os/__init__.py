"""The operating system: environment, processes, files and folders."""

# stands for <frozen os>

import sys
from posix import *
from posix import _environment, _exit, _fsdecode, _fsencode, _terminal_size
import abc
import posix
import _collections_abc
from os import path
from os.path import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

name = 'posix'
linesep = '\n'
error = OSError
terminal_size = _terminal_size

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1


class PathLike(abc.ABC):
    @abc.abstractmethod  # at 1076
    def __fspath__(self):
        raise NotImplementedError  # at 1079

    @classmethod  # at 1081
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return _collections_abc._check_methods(subclass, '__fspath__')
        return NotImplemented

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


# ---- folders

def makedirs(name, mode=0o777, exist_ok=False):  # at 200
    head, tail = path.split(name)  # at 210
    if not tail:
        head, tail = path.split(head)  # at 212
    if head and tail and not path.exists(head):  # at 213
        try:
            makedirs(head, exist_ok=exist_ok)  # at 215
        except FileExistsError:
            # Somebody else was quicker.
            pass
        if tail == (b'.' if isinstance(tail, bytes) else '.'):
            return
    try:
        mkdir(name, mode)  # at 225
    except OSError:
        if not exist_ok or not path.isdir(name):  # at 229
            raise  # at 230


def removedirs(name):  # at 232
    rmdir(name)  # at 243
    head, tail = path.split(name)  # at 244
    if not tail:
        head, tail = path.split(head)  # at 246
    while head and tail:
        try:
            rmdir(head)  # at 249
        except OSError:
            break
        head, tail = path.split(head)  # at 252


def renames(old, new):  # at 254
    head, tail = path.split(new)  # at 269
    if head and tail and not path.exists(head):  # at 270
        makedirs(head)  # at 271
    rename(old, new)  # at 272
    head, tail = path.split(old)  # at 273
    if head and tail:
        try:
            removedirs(head)  # at 276
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):  # at 345 as _walk
    top = fspath(top)
    dirs, nondirs, inside = [], [], []
    try:
        # at 358: scandir
        entries = list(scandir(top))
    except OSError as error:
        if onerror is not None:
            # at 361: onerror
            onerror(error)
        return
    for entry in entries:
        try:
            is_dir = entry.is_dir()
        except OSError:
            is_dir = False
        (dirs if is_dir else nondirs).append(entry.name)
        if not topdown and is_dir and (followlinks or not entry.is_symlink()):
            inside.append(entry.path)
    if topdown:
        yield top, dirs, nondirs
        for dirname in dirs:
            new_path = path.join(top, dirname)
            if followlinks or not path.islink(new_path):
                yield from walk(new_path, topdown, onerror, followlinks)
    else:
        for new_path in inside:
            yield from walk(new_path, topdown, onerror, followlinks)
        yield top, dirs, nondirs


# ---- processes and descriptors

def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):  # at 1025
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))  # at 1027
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)  # at 1031


def execl(file, *args):  # at 537
    execv(file, args)  # at 542


def wait():
    return waitpid(-1, 0)


def WIFEXITED(status):
    return status & 0x7f == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xff


def WIFSIGNALED(status):
    return status & 0x7f not in (0, 0x7f)


def WTERMSIG(status):
    return status & 0x7f


def WIFSTOPPED(status):
    return status & 0xff == 0x7f


def WSTOPSIG(status):
    return status >> 8 & 0xff


def get_exec_path(env=None):  # at 619
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


# What follows stands where it does in CPython, since a missing variable's traceback shows the line.























































































































































































































































































































































































































































































































# ---- the environment

class _Environ(_collections_abc.MutableMapping):
    def __init__(self, data):
        self._data = data

    def _check(self, value):  # at 755 as _createenviron.<locals>.encode
        if not isinstance(value, str):
            # at 758: raise TypeError("str expected, not %s" % type(value).__name__)
            raise TypeError(f'str expected, not {type(value).__name__}')
        return value

    def __getitem__(self, key):  # at 674
        try:
            # at 675: value = self._data[«self.encodekey(key)»]
            return self._data[self._check(key)]
        except KeyError:
            raise KeyError(key) from None  # at 679

    def __setitem__(self, key, value):  # at 682
        # at 684: value = «self.encodevalue(value)»
        key, value = self._check(key), self._check(value)
        putenv(key, value)  # at 685
        self._data[key] = value

    def __delitem__(self, key):  # at 688
        unsetenv(self._check(key))
        try:
            del self._data[key]
        except KeyError:
            raise KeyError(key) from None  # at 695

    def __iter__(self):  # at 697
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        formatted_items = ', '.join(f'{key!r}: {value!r}' for key, value in self._data.items())
        return f'environ({{{formatted_items}}})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):  # at 716
        if key not in self:
            self[key] = value
        return self[key]  # at 719

    def __ior__(self, other):  # at 721
        self.update(other)  # at 722
        return self

    def __or__(self, other):  # at 725
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        new = dict(self)
        new.update(other)  # at 729
        return new

    def __ror__(self, other):  # at 732
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        new = dict(other)
        new.update(self)  # at 736
        return new


environ = _Environ(_environment())


def getenv(key, default=None):  # at 773
    return environ.get(key, default)  # at 777


def fsencode(filename):
    return _fsencode(filename)


def fsdecode(filename):
    return _fsdecode(filename)


def getcwdb():
    return fsencode(getcwd())
