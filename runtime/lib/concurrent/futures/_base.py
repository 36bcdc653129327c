"""Futures between threads, waiting for several of them, and what executors have in common."""

# stands for concurrent/futures/_base.py

import sys
import threading
import time
import types
from collections import namedtuple

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'  # by cancel(); those who wait don't know yet
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
FINISHED = 'FINISHED'

_STATE_NAMES = {PENDING: 'pending', RUNNING: 'running', CANCELLED: 'cancelled', CANCELLED_AND_NOTIFIED: 'cancelled',
                FINISHED: 'finished'}


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


TimeoutError = TimeoutError


def _log_exception(message, *args):
    """By the module logging if the program has it; otherwise as that would show it without a handler."""
    logging = sys.modules.get('logging')
    if logging is not None:
        logging.getLogger('concurrent.futures').exception(message, *args)
        return
    import traceback
    print(message % args, file=sys.stderr)
    traceback.print_exception(sys.exception())


class Future:
    def __init__(self):  # at 328
        self._condition = threading.Condition()  # at 330
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):  # at 344
        with self._condition:  # at 345
            head = f'<{type(self).__name__} at {id(self):#x} state={_STATE_NAMES[self._state]}'
            if self._state != FINISHED:
                return head + '>'
            if self._exception:
                return f'{head} raised {type(self._exception).__name__}>'
            return f'{head} returned {type(self._result).__name__}>'

    # ---- for those who want the result

    def cancel(self):  # at 364
        with self._condition:  # at 370
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()  # at 378
        self._invoke_callbacks()  # at 380
        return True

    def cancelled(self):  # at 383
        with self._condition:  # at 385
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):  # at 388
        with self._condition:  # at 390
            return self._state == RUNNING

    def done(self):  # at 393
        with self._condition:  # at 395
            return self._is_done()

    def _is_done(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):  # at 408
        with self._condition:  # at 419
            if not self._is_done():
                self._done_callbacks.append(fn)
                return
        try:
            fn(self)  # at 424
        except Exception:
            _log_exception('exception calling callback for %r', self)

    def _invoke_callbacks(self):  # at 337
        for callback in self._done_callbacks:  # at 338
            try:
                callback(self)  # at 340
            except Exception:
                _log_exception('exception calling callback for %r', self)

    def _is_cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def __get_result(self):  # at 398
        if self._exception:
            try:
                raise self._exception  # at 401
            finally:
                self = None  # the traceback doesn't keep it
        return self._result

    def result(self, timeout=None):  # at 428
        try:
            with self._condition:  # at 445
                if self._is_cancelled():
                    raise CancelledError()  # at 447
                if self._state == FINISHED:
                    return self.__get_result()  # at 449
                self._condition.wait(timeout)  # at 451
                if self._is_cancelled():
                    raise CancelledError()  # at 454
                if self._state == FINISHED:
                    return self.__get_result()  # at 456
                raise TimeoutError()  # at 458
        finally:
            self = None

    def exception(self, timeout=None):  # at 463
        with self._condition:  # at 481
            if self._is_cancelled():
                raise CancelledError()  # at 483
            if self._state == FINISHED:
                return self._exception
            self._condition.wait(timeout)  # at 487
            if self._is_cancelled():
                raise CancelledError()  # at 490
            if self._state == FINISHED:
                return self._exception
            raise TimeoutError()  # at 494

    # ---- for executors

    def set_running_or_notify_cancel(self):  # at 497
        with self._condition:  # at 520
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:  # at 523
                    waiter.add_cancelled(self)  # at 524
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            print(f'Future {id(self)} in unexpected state: {self._state}', file=sys.stderr)
            raise RuntimeError('Future in unexpected state')  # at 535

    def set_result(self, result):  # at 537
        with self._condition:  # at 542
            if self._is_done():
                # at 544: raise InvalidStateError('{}: {!r}'.format(self._state, self))
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result = result
            self._state = FINISHED
            for waiter in self._waiters:  # at 547
                waiter.add_result(self)  # at 548
            self._condition.notify_all()  # at 549
        self._invoke_callbacks()  # at 550

    def set_exception(self, exception):  # at 552
        with self._condition:  # at 557
            if self._is_done():
                # at 559: raise InvalidStateError('{}: {!r}'.format(self._state, self))
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:  # at 562
                waiter.add_exception(self)  # at 563
            self._condition.notify_all()  # at 564
        self._invoke_callbacks()  # at 565

    __class_getitem__ = classmethod(types.GenericAlias)


# ---- waiting for several futures

class _FirstCompletedWaiter:
    """Its event is set by the first of the futures that is done."""

    def __init__(self):
        self.event = threading.Event()
        self.finished_futures = []

    def add_result(self, future):  # at 99
        self.finished_futures.append(future)
        self.event.set()  # at 101

    add_exception = add_cancelled = add_result


class _AsCompletedWaiter(_FirstCompletedWaiter):
    """The same, and others come while it hands out the first."""

    def __init__(self):  # at 77
        super().__init__()
        self.lock = threading.Lock()  # at 79

    def add_result(self, future):  # at 81
        with self.lock:  # at 82
            super().add_result(future)

    add_exception = add_cancelled = add_result


class _AllCompletedWaiter:
    def __init__(self, pending, stop_on_exception):  # at 114
        self.event = threading.Event()
        self.finished_futures = []
        self.pending = pending
        self.stop_on_exception = stop_on_exception
        self.lock = threading.Lock()  # at 117

    def _count_one(self):
        with self.lock:
            self.pending -= 1
            if not self.pending:
                self.event.set()

    def add_result(self, future):  # at 126
        self.finished_futures.append(future)
        self._count_one()

    add_cancelled = add_result

    def add_exception(self, future):  # at 130
        self.finished_futures.append(future)
        if self.stop_on_exception:
            self.event.set()  # at 133
        else:
            self._count_one()


class _AcquireFutures:
    """Holds the conditions of futures, taken in one order by all threads."""

    def __init__(self, futures):  # at 144
        self.futures = sorted(futures, key=id)  # at 145

    def __enter__(self):  # at 147
        for future in self.futures:  # at 148
            future._condition.acquire()  # at 149

    def __exit__(self, *exc_info):  # at 151
        for future in self.futures:  # at 152
            future._condition.release()  # at 153


def _install(waiter, futures):
    for future in futures:
        future._waiters.append(waiter)
    return waiter


def _remove(waiter, futures):
    for future in futures:
        with future._condition:
            future._waiters.remove(waiter)


def _notified(futures):
    """Those that are done, and whose waiters have been told."""
    return {future for future in futures if future._state in (CANCELLED_AND_NOTIFIED, FINISHED)}


def _yield_and_forget(ready, pending):
    """Yields from the end of a list, keeping no reference to what was yielded."""
    while ready:
        pending.discard(ready[-1])
        yield ready.pop()


def as_completed(fs, timeout=None):  # at 199
    end = None if timeout is None else timeout + time.monotonic()
    pending = set(fs)
    total = len(pending)
    with _AcquireFutures(pending):
        ready = _notified(pending)
        unfinished = pending - ready
        waiter = _install(_AsCompletedWaiter(), unfinished)
    ready = list(ready)
    try:
        yield from _yield_and_forget(ready, pending)
        while pending:
            left = None
            if end is not None:
                left = end - time.monotonic()
                if left < 0:
                    # at 239: raise TimeoutError(
                    raise TimeoutError('%d (of %d) futures unfinished' % (len(pending), total))
            waiter.event.wait(left)
            with waiter.lock:  # at 245
                ready = waiter.finished_futures
                waiter.finished_futures = []
                waiter.event.clear()
            ready.reverse()
            yield from _yield_and_forget(ready, pending)
    finally:
        _remove(waiter, unfinished)


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):  # at 263
    fs = set(fs)
    with _AcquireFutures(fs):  # at 289
        done = _notified(fs)
        not_done = fs - done  # at 292
        if return_when == FIRST_COMPLETED and done:
            return DoneAndNotDoneFutures(done, not_done)  # at 294
        if return_when == FIRST_EXCEPTION and done:
            if any(future for future in done if not future.cancelled() and future.exception() is not None):
                return DoneAndNotDoneFutures(done, not_done)  # at 298
        if not not_done:
            return DoneAndNotDoneFutures(done, not_done)  # at 301
        if return_when == FIRST_COMPLETED:
            waiter = _FirstCompletedWaiter()
        elif return_when in (FIRST_EXCEPTION, ALL_COMPLETED):
            waiter = _AllCompletedWaiter(len(not_done), return_when == FIRST_EXCEPTION)
        else:
            raise ValueError('Invalid return condition: %r' % return_when)
        _install(waiter, not_done)
    waiter.event.wait(timeout)  # at 305
    _remove(waiter, not_done)
    done.update(waiter.finished_futures)  # at 310
    return DoneAndNotDoneFutures(done, fs - done)  # at 311


# ---- executors

def _result_or_cancel(future, timeout=None):  # at 314
    try:
        try:
            # at 317: return «fut.result(timeout)»
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future


class Executor:
    def submit(self, fn, /, *args, **kwargs):  # at 572
        raise NotImplementedError()  # at 581

    def map(self, fn, *iterables, timeout=None, chunksize=1):  # at 583
        end = None if timeout is None else timeout + time.monotonic()
        # at 608: fs = [«self.submit(fn, *args)» for args in zip(*iterables)]
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        # A generator of its own, so that the calls start before the first result is asked for.
        def results():  # at 612 as Executor.map.<locals>.result_iterator
            try:
                futures.reverse()
                while futures:
                    if end is None:
                        # at 619: yield «_result_or_cancel(fs.pop())»
                        yield _result_or_cancel(futures.pop())
                    else:
                        # at 621: yield «_result_or_cancel(fs.pop(), end_time - time.monotonic())»
                        yield _result_or_cancel(futures.pop(), end - time.monotonic())
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):  # at 646
        self.shutdown(wait=True)  # at 647
        return False
