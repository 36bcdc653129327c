"""ThreadPoolExecutor."""

# stands for concurrent/futures/thread.py

import itertools
import queue
import threading
import types
import weakref

from concurrent.futures import _base
from posix import cpu_count

_workers = weakref.WeakKeyDictionary()  # thread: the queue that it takes its work from
_shutdown = False
_shutdown_lock = threading.Lock()  # for the creation of threads while the program ends


def _end_all():
    """When the main module has run: all workers finish what is queued, and end."""
    global _shutdown
    with _shutdown_lock:
        _shutdown = True
    workers = list(_workers.items())
    for _, work in workers:
        work.put(None)
    for thread, _ in workers:
        thread.join()


threading._register_atexit(_end_all)


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):  # at 53
        if not self.future.set_running_or_notify_cancel():  # at 54
            return
        try:
            result = self.fn(*self.args, **self.kwargs)  # at 58
        except BaseException as error:
            self.future.set_exception(error)
            self = None  # the error's traceback doesn't keep the future
        else:
            self.future.set_result(result)  # at 64

    __class_getitem__ = classmethod(types.GenericAlias)


def _work(executor_reference, work, initializer, initargs):  # at 69 as _worker
    if initializer is not None:
        try:
            initializer(*initargs)  # at 72
        except BaseException:
            _base._log_exception('Exception in initializer:')
            executor = executor_reference()
            if executor is not None:
                executor._initializer_failed()
            return
    try:
        while True:
            item = work.get()
            if item is not None:
                # at 83: work_item.run()
                item.run()
                del item
                executor = executor_reference()
                if executor is not None:
                    executor._idle_semaphore.release()
                del executor
                continue
            executor = executor_reference()
            if _shutdown or executor is None or executor._shutdown:
                if executor is not None:
                    executor._shutdown = True
                work.put(None)  # for the next worker
                return
            del executor
    except BaseException:
        _base._log_exception('Exception in worker')


class BrokenThreadPool(_base.BrokenExecutor):
    pass


class ThreadPoolExecutor(_base.Executor):
    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):  # at 123
        if max_workers is None:
            max_workers = min(32, (cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")  # at 144
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")  # at 147
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()  # at 150
        self._idle_semaphore = threading.Semaphore(0)  # at 151
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()  # at 155
        self._thread_name_prefix = thread_name_prefix or ('ThreadPoolExecutor-%d' % self._counter())
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):  # at 161
        with self._shutdown_lock, _shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)  # at 164
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')  # at 167
            if _shutdown:
                # at 169: raise RuntimeError('cannot schedule new futures after '
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = _base.Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._adjust_thread_count()  # at 176
            return future

    def _adjust_thread_count(self):  # at 180
        if self._idle_semaphore.acquire(timeout=0):  # at 182
            return
        # When the executor goes, a worker looks why there is no work.
        def executor_died(_, work=self._work_queue):
            work.put(None)

        count = len(self._threads)
        if count < self._max_workers:
            name = '%s_%d' % (self._thread_name_prefix or self, count)
            arguments = (weakref.ref(self, executor_died), self._work_queue, self._initializer, self._initargs)
            thread = threading.Thread(name=name, target=_work, args=arguments)
            thread.start()
            self._threads.add(thread)
            _workers[thread] = self._work_queue

    def _initializer_failed(self):  # at 203
        with self._shutdown_lock:  # at 204
            self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
            while True:
                try:
                    item = self._work_queue.get_nowait()
                except queue.Empty:
                    break
                if item is not None:
                    item.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):  # at 216
        with self._shutdown_lock:  # at 217
            self._shutdown = True
            if cancel_futures:
                while True:
                    try:
                        item = self._work_queue.get_nowait()
                    except queue.Empty:
                        break
                    if item is not None:
                        item.future.cancel()
            self._work_queue.put(None)  # at 232
        if wait:
            for thread in self._threads:
                thread.join()
