"""Threads, and what they wait for each other with. On _thread, which has locks and starts threads."""

# stands for threading.py

import functools as _functools
import sys as _sys
from _collections import deque as _deque
from itertools import count as _count
from time import monotonic as _time

import _thread
from _thread import TIMEOUT_MAX, _local as local, allocate_lock as Lock, get_ident, get_native_id, stack_size

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock',
           'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError', 'local',
           'stack_size', 'excepthook', 'ExceptHookArgs', 'get_native_id']

ThreadError = _thread.error


def RLock(*args, **kwargs):  # at 90
    return _thread.RLock(*args, **kwargs)


class Condition:
    """Threads that hold a lock wait until another one that holds it notifies them. Each waits for a lock of its own."""

    def __init__(self, lock=None):  # at 236
        self._lock = lock = RLock() if lock is None else lock
        self.acquire = lock.acquire
        self.release = lock.release
        # An RLock is let go of however often it is held.
        for name in ('_release_save', '_acquire_restore', '_is_owned'):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = _deque()

    def __enter__(self):  # at 264
        return self._lock.__enter__()  # at 265

    def __exit__(self, *exc_info):  # at 267
        return self._lock.__exit__(*exc_info)

    def __repr__(self):  # at 270
        return "<Condition(%s, %d)>" % (self._lock, len(self._waiters))  # at 271

    def _release_save(self):  # at 273
        # at 274: «self._lock.release()»           # No state to save
        self._lock.release()

    def _acquire_restore(self, state):  # at 276
        # at 277: «self._lock.acquire()»           # Ignore saved state
        self._lock.acquire()

    def _is_owned(self):  # at 279
        if self._lock.acquire(False):  # at 282
            self._lock.release()  # at 283
            return False
        return True

    def _at_fork_reinit(self):  # at 260
        self._lock._at_fork_reinit()  # at 261
        self._waiters.clear()

    def wait(self, timeout=None):  # at 288
        if not self._is_owned():  # at 311
            raise RuntimeError("cannot wait on un-acquired lock")  # at 312
        waiter = Lock()
        waiter.acquire()  # at 314
        self._waiters.append(waiter)
        state = self._release_save()
        notified = False
        try:
            if timeout is None:
                notified = waiter.acquire()
            elif timeout > 0:
                notified = waiter.acquire(True, timeout)
            else:
                notified = waiter.acquire(False)
            return notified
        finally:
            self._acquire_restore(state)
            if not notified:
                try:
                    self._waiters.remove(waiter)  # at 332
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):  # at 336
        end = None
        left = timeout
        result = predicate()  # at 346
        while not result:
            if left is not None:
                if end is None:
                    end = _time() + left
                else:
                    left = end - _time()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()  # at 356
        return result

    def notify(self, n=1):  # at 359
        if not self._is_owned():  # at 369
            raise RuntimeError("cannot notify on un-acquired lock")  # at 370
        waiters = self._waiters
        while waiters and n > 0:
            waiter = waiters[0]  # at 373
            try:
                waiter.release()  # at 375
            except RuntimeError:
                pass  # it was notified already, and hasn't had the time to leave
            else:
                n -= 1
            try:
                waiters.remove(waiter)  # at 385
            except ValueError:
                pass

    def notify_all(self):  # at 389
        self.notify(len(self._waiters))  # at 396

    def notifyAll(self):  # at 398
        import warnings
        warnings.warn('notifyAll() is deprecated, use notify_all() instead', DeprecationWarning, stacklevel=2)
        self.notify_all()  # at 407


class Semaphore:
    def __init__(self, value=1):  # at 422
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")  # at 424
        self._cond = Condition(Lock())  # at 425
        self._value = value

    def __repr__(self):
        kind = type(self)
        return f'<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: value={self._value}>'

    def acquire(self, blocking=True, timeout=None):  # at 433
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")  # at 458
        end = None
        with self._cond:  # at 461
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _time() + timeout
                    else:
                        timeout = end - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)  # at 472
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):  # at 480
        if n < 1:
            raise ValueError('n must be one or more')  # at 488
        with self._cond:  # at 489
            self._value += n
            for _ in range(n):
                self._cond.notify()  # at 492

    def __exit__(self, exc_type, exc_value, traceback):  # at 494
        self.release()  # at 495


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._initial_value = value

    def __repr__(self):
        kind = type(self)
        return f'<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>'

    def release(self, n=1):  # at 524
        if n < 1:
            raise ValueError('n must be one or more')  # at 535
        with self._cond:  # at 536
            if self._value + n > self._initial_value:  # at 537
                raise ValueError("Semaphore released too many times")  # at 538
            self._value += n
            for _ in range(n):
                self._cond.notify()  # at 541


class Event:
    def __init__(self):  # at 555
        self._cond = Condition(Lock())  # at 556
        self._flag = False

    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def _at_fork_reinit(self):  # at 564
        self._cond._at_fork_reinit()  # at 566

    def is_set(self):
        return self._flag

    def isSet(self):  # at 572
        import warnings
        warnings.warn('isSet() is deprecated, use is_set() instead', DeprecationWarning, stacklevel=2)
        return self.is_set()  # at 581

    def set(self):  # at 583
        with self._cond:  # at 590
            self._flag = True
            self._cond.notify_all()  # at 592

    def clear(self):  # at 594
        with self._cond:  # at 601
            self._flag = False

    def wait(self, timeout=None):  # at 604
        with self._cond:  # at 619
            return self._flag or self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """A number of threads wait for each other; all go on when the last one comes.

    _state: 0 they come, 1 they leave, -1 it is being reset (those that are in it leave with an error), -2 broken."""

    def __init__(self, parties, action=None, timeout=None):  # at 646
        self._cond = Condition(Lock())  # at 655
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0
        self._count = 0

    def __repr__(self):  # at 662
        kind = type(self)
        head = f'<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: '
        return head + ('broken>' if self.broken else f'waiters={self.n_waiting}/{self.parties}>')

    def wait(self, timeout=None):  # at 669
        if timeout is None:
            timeout = self._timeout
        with self._cond:  # at 680
            # at 681: «self._enter()» # Block while the barrier drains.
            self._enter()
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:  # at 685
                    self._release()  # at 687
                else:
                    self._wait(timeout)  # at 690
                return index
            finally:
                self._count -= 1
                self._exit()  # at 695

    def _enter(self):  # at 699
        while self._state in (-1, 1):
            self._cond.wait()  # at 702
        if self._state < 0:
            raise BrokenBarrierError  # at 705

    def _release(self):  # at 710
        try:
            if self._action:
                self._action()  # at 713
            self._state = 1
            self._cond.notify_all()  # at 716
        except:
            self._break()  # at 719
            raise  # at 720

    def _wait(self, timeout):  # at 724
        if not self._cond.wait_for(lambda: self._state != 0, timeout):
            self._break()  # at 727
            raise BrokenBarrierError  # at 728
        if self._state < 0:
            raise BrokenBarrierError  # at 730

    def _exit(self):  # at 735
        if self._count == 0 and self._state in (-1, 1):
            self._state = 0
            self._cond.notify_all()  # at 740

    def reset(self):  # at 742
        with self._cond:  # at 749
            if self._count == 0:
                self._state = 0
            elif self._state in (0, -2):
                self._state = -1
            self._cond.notify_all()  # at 760

    def abort(self):  # at 762
        with self._cond:  # at 769
            self._break()  # at 770

    def _break(self):  # at 772
        self._state = -2
        self._cond.notify_all()  # at 776

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2


# ---- threads

_names = _count(1)
_registry = Lock()  # for the two dictionaries
_active = {}        # ident: Thread
_limbo = {}         # started, and not running yet
_at_exit = []       # what _register_atexit() was given
_shutting_down = False


def _new_name(template):
    return template % next(_names)


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):  # at 849
        assert group is None, "group argument must be None for now"  # at 872
        if name:
            name = str(name)  # at 876
        else:
            name = _new_name('Thread-%d')
            if target is not None:
                try:
                    name += f' ({target.__name__})'
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._native_id = None
        self._end_lock = None  # held while the thread runs
        self._started = Event()  # at 898
        self._is_stopped = False
        self._initialized = True
        self._invoke_excepthook = _make_invoke_excepthook()  # at 903

    def __repr__(self):  # at 924
        assert self._initialized, "Thread.__init__() was not called"  # at 925
        status = 'initial'
        if self._started.is_set():  # at 927
            status = 'started'
        # at 929: «self.is_alive()» # easy way to get ._is_stopped set when appropriate
        self.is_alive()
        if self._is_stopped:
            status = 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {status})>'

    def start(self):  # at 938
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")  # at 949
        if self._started.is_set():  # at 951
            raise RuntimeError("threads can only be started once")  # at 952
        with _registry:
            _limbo[self] = self
        try:
            _thread.start_new_thread(self._bootstrap, ())
        except Exception:
            with _registry:
                del _limbo[self]  # at 960
            raise  # at 961
        self._started.wait()  # at 962

    def run(self):  # at 964
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)  # at 975
        finally:
            # What it was given may refer to the thread.
            del self._target, self._args, self._kwargs

    def _bootstrap(self):  # at 1016 as Thread._bootstrap_inner
        self._ident = get_ident()
        self._native_id = get_native_id()
        self._end_lock = _thread._set_sentinel()
        self._end_lock.acquire()
        self._started.set()
        with _registry:
            _active[self._ident] = self
            del _limbo[self]
        try:
            # at 1038: self.run()
            self.run()
        except:
            self._invoke_excepthook(self)
        finally:
            with _registry:
                _active.pop(self._ident, None)

    def _wait_for_end(self, blocking=True, timeout=-1):
        lock = self._end_lock
        if lock is None:
            return
        if lock.acquire(blocking, timeout):
            lock.release()
            self._is_stopped = True
            self._end_lock = None

    def join(self, timeout=None):  # at 1080
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")  # at 1105
        if not self._started.is_set():  # at 1106
            raise RuntimeError("cannot join thread before it is started")  # at 1107
        if self is current_thread():  # at 1108
            raise RuntimeError("cannot join current thread")  # at 1109
        if timeout is None:
            self._wait_for_end()
        else:
            self._wait_for_end(timeout=max(timeout, 0))

    def is_alive(self):  # at 1185
        assert self._initialized, "Thread.__init__() not called"  # at 1193
        if self._is_stopped or not self._started.is_set():  # at 1194
            return False
        self._wait_for_end(False)
        return not self._is_stopped

    @property  # at 1145
    def name(self):
        assert self._initialized, "Thread.__init__() not called"  # at 1153
        return self._name

    @name.setter  # at 1156
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"  # at 1158
        self._name = str(name)  # at 1159

    @property  # at 1161
    def ident(self):
        assert self._initialized, "Thread.__init__() not called"  # at 1170
        return self._ident

    @property  # at 1174
    def native_id(self):
        assert self._initialized, "Thread.__init__() not called"  # at 1182
        return self._native_id

    @property  # at 1199
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"  # at 1211
        return self._daemonic

    @daemon.setter  # at 1214
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")  # at 1217
        if self._started.is_set():  # at 1218
            raise RuntimeError("cannot set daemon status of active thread")  # at 1219
        self._daemonic = daemonic

    def isDaemon(self):  # at 1222
        _deprecated('isDaemon() is deprecated, get the daemon attribute instead')
        return self.daemon

    def setDaemon(self, daemonic):  # at 1233
        _deprecated('setDaemon() is deprecated, set the daemon attribute instead')
        self.daemon = daemonic

    def getName(self):  # at 1244
        _deprecated('getName() is deprecated, get the name attribute instead')
        return self.name

    def setName(self, name):  # at 1255
        _deprecated('setName() is deprecated, set the name attribute instead')
        self.name = name


def _deprecated(message):  # at none
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


# ---- what happens to exceptions that leave a thread

class ExceptHookArgs(tuple):
    """(exc_type, exc_value, exc_traceback, thread)"""

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        return ('_thread._ExceptHookArgs(exc_type=%r, exc_value=%r, exc_traceback=%r, thread=%r)' % tuple(self))


def excepthook(args, /):  # at 1282
    """Prints the exception, but for SystemExit."""
    if args.exc_type is SystemExit:
        return
    file = _sys.stderr
    if file is None:
        return
    name = get_ident() if args.thread is None else args.thread.name
    import traceback
    print(f'Exception in thread {name}:', file=file, flush=True)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=file)
    file.flush()


__excepthook__ = excepthook


def _make_invoke_excepthook():
    """The hook of the moment when the thread is made takes over where threading has been cleared already."""
    previous_hook = excepthook

    def invoke_excepthook(thread):  # at 1333
        hook = excepthook
        if hook is None:
            hook = previous_hook
        error = _sys.exception()
        try:
            # at 1342: hook(args)
            hook(ExceptHookArgs((type(error), error, error.__traceback__, thread)))
        except Exception as exc:
            exc.__suppress_context__ = True
            print('Exception in threading.excepthook:', file=_sys.stderr, flush=True)
            _sys.excepthook(type(exc), exc, exc.__traceback__)

    return invoke_excepthook


class Timer(Thread):
    """Calls a function after some seconds, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):  # at 1379
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()  # at 1385

    def cancel(self):  # at 1387
        self.finished.set()  # at 1389

    def run(self):  # at 1391
        self.finished.wait(self.interval)  # at 1392
        if not self.finished.is_set():  # at 1393
            self.function(*self.args, **self.kwargs)  # at 1394
        self.finished.set()  # at 1395


class _MainThread(Thread):
    def __init__(self):  # at 1402
        Thread.__init__(self, name="MainThread", daemon=False)  # at 1403
        self._started.set()  # at 1405
        self._ident = get_ident()
        self._native_id = get_native_id()
        _active[self._ident] = self


class _DummyThread(Thread):
    """Stands for a thread that _thread.start_new_thread() made."""

    def __init__(self):  # at 1423
        Thread.__init__(self, name=_new_name('Dummy-%d'), daemon=True)
        self._started.set()  # at 1426
        self._ident = get_ident()
        self._native_id = get_native_id()
        _active[self._ident] = self

    def is_alive(self):
        return True

    def join(self, timeout=None):  # at 1440
        assert False, "cannot join a dummy thread"  # at 1441


def current_thread():  # at 1446
    thread = _active.get(get_ident())
    return _DummyThread() if thread is None else thread


def currentThread():  # at 1458
    _deprecated('currentThread() is deprecated, use current_thread() instead')
    return current_thread()  # at 1467


def active_count():  # at 1469
    with _registry:
        return len(_active) + len(_limbo)  # at 1477


def activeCount():  # at 1479
    _deprecated('activeCount() is deprecated, use active_count() instead')
    return active_count()  # at 1488


def enumerate():  # at 1494
    with _registry:
        return list(_active.values()) + list(_limbo.values())  # at 1503


def main_thread():
    return _main_thread


# ---- the end of the program

def _register_atexit(func, *arg, **kwargs):  # at 1509
    """Called before the main thread waits for the others, last one first."""
    if _shutting_down:
        raise RuntimeError("can't register atexit after shutdown")  # at 1520
    _at_exit.append(_functools.partial(func, *arg, **kwargs))


def _shutdown():  # at 1534
    """The runtime calls it when the main module has run: waits for the threads that aren't daemons."""
    global _shutting_down
    if _main_thread._is_stopped:
        return
    _shutting_down = True
    for func in reversed(_at_exit):
        func()
    _main_thread._is_stopped = True
    while True:
        others = [thread for thread in enumerate() if thread is not _main_thread and not thread._daemonic]
        if not others:
            break
        for thread in others:
            thread._started.wait()
            thread._wait_for_end()


_main_thread = _MainThread()
