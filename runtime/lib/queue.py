"""Queues between threads."""

# stands for queue.py

import threading
from collections import deque
from heapq import heappop, heappush
from time import monotonic as time
from types import GenericAlias

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    pass


Empty.__module__ = '_queue'


class Full(Exception):
    pass


class Queue:
    """One lock, and three conditions on it. Subclasses store the items in another order: _init, _qsize, _put, _get."""

    def __init__(self, maxsize=0):  # at 34
        self.maxsize = maxsize
        self._init(maxsize)  # at 36
        self.mutex = threading.Lock()  # at 42
        self.not_empty = threading.Condition(self.mutex)  # at 46
        self.not_full = threading.Condition(self.mutex)  # at 50
        self.all_tasks_done = threading.Condition(self.mutex)  # at 54
        self.unfinished_tasks = 0

    def task_done(self):  # at 57
        with self.all_tasks_done:  # at 71
            unfinished = self.unfinished_tasks - 1  # at 72
            if unfinished <= 0:
                if unfinished < 0:
                    raise ValueError('task_done() called too many times')  # at 75
                self.all_tasks_done.notify_all()  # at 76
            self.unfinished_tasks = unfinished

    def join(self):  # at 79
        with self.all_tasks_done:  # at 88
            while self.unfinished_tasks:
                self.all_tasks_done.wait()  # at 90

    def qsize(self):  # at 92
        with self.mutex:  # at 94
            return self._qsize()  # at 95

    def empty(self):  # at 97
        with self.mutex:  # at 108
            return not self._qsize()  # at 109

    def full(self):  # at 111
        with self.mutex:  # at 119
            return 0 < self.maxsize <= self._qsize()  # at 120

    def put(self, item, block=True, timeout=None):  # at 122
        with self.not_full:  # at 133
            if self.maxsize > 0:
                if not block:
                    if self._qsize() >= self.maxsize:  # at 136
                        raise Full  # at 137
                elif timeout is None:
                    while self._qsize() >= self.maxsize:  # at 139
                        self.not_full.wait()  # at 140
                elif timeout < 0:  # at 141
                    raise ValueError("'timeout' must be a non-negative number")  # at 142
                else:
                    end = time() + timeout
                    while self._qsize() >= self.maxsize:  # at 145
                        left = end - time()
                        if left <= 0.0:
                            raise Full  # at 148
                        self.not_full.wait(left)
            self._put(item)  # at 150
            self.unfinished_tasks += 1
            self.not_empty.notify()  # at 152

    def get(self, block=True, timeout=None):  # at 154
        with self.not_empty:  # at 165
            if not block:
                if not self._qsize():  # at 167
                    raise Empty  # at 168
            elif timeout is None:
                while not self._qsize():  # at 170
                    self.not_empty.wait()  # at 171
            elif timeout < 0:  # at 172
                raise ValueError("'timeout' must be a non-negative number")  # at 173
            else:
                end = time() + timeout
                while not self._qsize():  # at 176
                    left = end - time()
                    if left <= 0.0:
                        raise Empty  # at 179
                    self.not_empty.wait(left)
            item = self._get()  # at 181
            self.not_full.notify()  # at 182
            return item

    def put_nowait(self, item):  # at 185
        return self.put(item, block=False)  # at 191

    def get_nowait(self):  # at 193
        return self.get(block=False)  # at 199

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(GenericAlias)


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):  # at 235
        heappush(self.queue, item)  # at 236

    def _get(self):  # at 238
        return heappop(self.queue)  # at 239


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):  # at 254
        return self.queue.pop()  # at 255


class SimpleQueue:
    """Without bounds and without tasks."""

    def __init__(self):  # at none
        self._queue = deque()
        self._count = threading.Semaphore(0)

    def put(self, item, block=True, timeout=None):  # at none
        self._queue.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):  # at none
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not block:
            timeout = None
        if not self._count.acquire(block, timeout):
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):  # at none
        return self.put(item, block=False)

    def get_nowait(self):  # at none
        return self.get(block=False)

    def empty(self):
        return len(self._queue) == 0

    def qsize(self):
        return len(self._queue)

    __class_getitem__ = classmethod(GenericAlias)


SimpleQueue.__module__ = '_queue'
