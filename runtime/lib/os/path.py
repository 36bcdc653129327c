"""Paths, as POSIX has them."""

# stands for <frozen posixpath>

import posix

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'split', 'splitext', 'basename', 'dirname', 'commonprefix',
           'getsize', 'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir', 'isfile',
           'expanduser', 'expandvars', 'normpath', 'abspath', 'samefile', 'sameopenfile', 'samestat', 'curdir',
           'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep', 'devnull', 'realpath',
           'supports_unicode_filenames', 'relpath', 'commonpath', 'ismount']

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False

_DIRECTORY, _REGULAR, _LINK, _KINDS = 0o040000, 0o100000, 0o120000, 0o170000


def _like(path, text):
    """The text as the path's type: str or bytes."""
    return text.encode() if isinstance(path, bytes) else text


def normcase(s):  # at 52
    return posix.fspath(s)


def isabs(s):  # at 60
    s = posix.fspath(s)
    return s.startswith(_like(s, '/'))


def join(a, *p):  # at 71
    # at 76: a = «os.fspath(a)»
    a = posix.fspath(a)
    slash = _like(a, '/')
    path = a
    try:
        for b in map(posix.fspath, p):
            if b.startswith(slash):
                path = b
            elif not path or path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError):
        # at 90: genericpath._check_arg_types('join', a, *p)
        _check_arg_types('join', a, *p)
        raise  # at 91
    return path


def _check_arg_types(funcname, *args):  # at <frozen genericpath> 144
    for part in args:
        if not isinstance(part, (str, bytes)):
            # at 152: raise TypeError
            raise TypeError(f'{funcname}() argument must be str, bytes, or os.PathLike object, not '
                            f'{part.__class__.__name__!r}') from None
    if any(isinstance(s, str) for s in args) and any(isinstance(s, bytes) for s in args):
        # at 155: raise TypeError
        raise TypeError("Can't mix strings and bytes in path components") from None


def split(p):  # at 100
    p = posix.fspath(p)
    slash = _like(p, '/')
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):  # at 117
    p = posix.fspath(p)
    dot = _like(p, '.')
    slash = p.rfind(_like(p, '/'))
    at = p.rfind(dot)
    if at > slash:
        # Dots at the beginning don't start an extension.
        first = slash + 1
        while first < at:
            if p[first:first + 1] != dot:
                return p[:at], p[at:]
            first += 1
    return p, p[:0]


def splitdrive(p):  # at 131
    p = posix.fspath(p)
    return p[:0], p


def basename(p):  # at 140
    p = posix.fspath(p)
    return p[p.rfind(_like(p, '/')) + 1:]


def dirname(p):  # at 150
    return split(p)[0]


def commonprefix(m):
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(posix.fspath, m))
    s1, s2 = min(m), max(m)
    for i, c in enumerate(s1):
        if i >= len(s2) or c != s2[i]:
            return s1[:i]
    return s1


def _mode(path, follow=True):
    """The mode bits, 0 where there is nothing."""
    try:
        return (posix.stat if follow else posix.lstat)(path).st_mode
    except (OSError, ValueError):
        return 0


def exists(path):
    try:
        posix.stat(path)
    except (OSError, ValueError):
        return False
    return True


def lexists(path):  # at 174
    try:
        posix.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def isfile(path):
    return _mode(path) & _KINDS == _REGULAR


def isdir(s):
    return _mode(s) & _KINDS == _DIRECTORY


def islink(path):  # at 164
    return _mode(path, False) & _KINDS == _LINK


def ismount(path):  # at 186
    try:
        s1 = posix.lstat(path)
        if s1.st_mode & _KINDS == _LINK:
            return False
        s2 = posix.lstat(realpath(join(path, _like(posix.fspath(path), '..'))))
    except (OSError, ValueError):
        return False
    return s1.st_dev != s2.st_dev or s1.st_ino == s2.st_ino


def getsize(filename):
    return posix.stat(filename).st_size


def getmtime(filename):
    return posix.stat(filename).st_mtime


def getatime(filename):
    return posix.stat(filename).st_atime


def getctime(filename):
    return posix.stat(filename).st_ctime


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(posix.stat(f1), posix.stat(f2))


def sameopenfile(fp1, fp2):
    return samestat(posix.fstat(fp1), posix.fstat(fp2))


def expanduser(path):  # at 229
    path = posix.fspath(path)
    if not path.startswith(_like(path, '~')):
        return path
    slash = _like(path, '/')
    i = path.find(slash, 1)
    if i < 0:
        i = len(path)
    if i != 1:
        return path
    home = posix._environment().get('HOME')
    if home is None:
        return path
    home = _like(path, home).rstrip(slash)
    return (home + path[i:]) or slash


def expandvars(path):  # at 294
    path = posix.fspath(path)
    as_bytes = isinstance(path, bytes)
    text = posix._fsdecode(path) if as_bytes else path
    environ = posix._environment()
    result = ''
    i = 0
    while i < len(text):
        j = text.find('$', i)
        if j < 0 or j + 1 == len(text):
            break
        result += text[i:j]
        if text[j + 1] == '{':
            end = text.find('}', j)
            name, after = (text[j + 2:end], end + 1) if end >= 0 else (None, j + 1)
        else:
            end = j + 1
            while end < len(text) and (text[end] == '_' or text[end].isascii() and text[end].isalnum()):
                end += 1
            name, after = text[j + 1:end], end
        if name and name in environ:
            result += environ[name]
        else:
            result += text[j:after]
        i = after
    result += text[i:]
    return posix._fsencode(result) if as_bytes else result


def normpath(path):  # at 347
    path = posix.fspath(path)
    slash, dot, dotdot = _like(path, '/'), _like(path, '.'), _like(path, '..')
    if not path:
        return dot
    # Two slashes at the beginning may mean something of their own; three or more are one.
    initial = 0
    if path.startswith(slash):
        initial = 2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else 1
    parts = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dotdot or (not initial and not parts) or (parts and parts[-1] == dotdot):
            parts.append(part)
        elif parts:
            parts.pop()
    return slash * initial + slash.join(parts) or dot


def abspath(path):  # at 394
    path = posix.fspath(path)
    if not isabs(path):  # at 397
        cwd = posix.getcwd()
        path = join(posix._fsencode(cwd) if isinstance(path, bytes) else cwd, path)
    return normpath(path)  # at 403


def realpath(filename, *, strict=False):  # at 409
    filename = posix.fspath(filename)
    return abspath(_resolve(filename[:0], filename, strict, {}))


def _resolve(path, rest, strict, seen):
    """`path` is resolved, `rest` is to come. `seen`: the links met so far and what they resolve to."""
    slash, dot, dotdot = _like(rest, '/'), _like(rest, '.'), _like(rest, '..')
    if isabs(rest):
        rest = rest[1:]
        path = slash
    while rest:
        name, _, rest = rest.partition(slash)
        if not name or name == dot:
            continue
        if name == dotdot:
            if path:
                path, name = split(path)
                if name == dotdot:
                    path = join(path, dotdot, dotdot)
            else:
                path = dotdot
            continue
        newpath = join(path, name)
        try:
            st = posix.lstat(newpath)
        except OSError:
            if strict:
                raise
            link = False
        else:
            link = st.st_mode & _KINDS == _LINK
        if not link:
            path = newpath
            continue
        if newpath in seen:
            path = seen[newpath]
            if path is not None:
                continue
            if strict:
                posix.stat(newpath)
            return join(newpath, rest)
        seen[newpath] = None
        path = _resolve(path, posix.readlink(newpath), strict, seen)
        seen[newpath] = path
    return path


def relpath(path, start=None):  # at 483
    if not path:
        raise ValueError("no path specified")  # at 487
    path = posix.fspath(path)
    slash, dotdot = _like(path, '/'), _like(path, '..')
    start = _like(path, '.') if start is None else posix.fspath(start)
    start_list = [x for x in abspath(start).split(slash) if x]
    path_list = [x for x in abspath(path).split(slash) if x]
    i = len(commonprefix([start_list, path_list]))  # at 508
    parts = [dotdot] * (len(start_list) - i) + path_list[i:]
    return join(*parts) if parts else _like(path, '.')


def commonpath(paths):  # at 524
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')  # at 528
    paths = tuple(map(posix.fspath, paths))
    slash, dot = _like(paths[0], '/'), _like(paths[0], '.')
    absolute = {p[:1] == slash for p in paths}
    if len(absolute) > 1:
        # at 544: raise ValueError("Can't mix absolute and relative paths") from None
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[c for c in p.split(slash) if c and c != dot] for p in paths]
    s1, s2 = min(split_paths), max(split_paths)
    common = s1
    for i, c in enumerate(s1):  # at 550
        if c != s2[i]:  # at 551
            common = s1[:i]
            break
    return (slash if absolute.pop() else slash[:0]) + slash.join(common)
