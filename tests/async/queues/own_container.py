# virtual-time
# Subclasses of the queues that replace `_queue`, or work on it.
import asyncio
import heapq
from collections import deque


class LargestFirst(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = []
        print("init", maxsize)

    def _put(self, item):
        heapq.heappush(self._queue, -item)

    def _get(self):
        return -heapq.heappop(self._queue)


class Unique(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = set()

    def _put(self, item):
        self._queue.add(item)

    def _get(self):
        return self._queue.pop()


class Named(asyncio.Queue):
    def _init(self, maxsize):
        super()._init(maxsize)
        self.names = {}

    def _put(self, item):
        if item in self._queue:
            self._queue.remove(item)
        super()._put(item)

    def put_first(self, item):
        self._queue.appendleft(item)
        self._unfinished_tasks += 1
        self._finished.clear()


class Noisy(asyncio.PriorityQueue):
    def _put(self, item, push=heapq.heappush):
        push(self._queue, item)
        print("put", item, self._queue)


class Undone(asyncio.LifoQueue):
    def undo(self):
        return self._queue.pop(0)


async def produce(queue, items):
    for item in items:
        await queue.put(item)
        print("produced", item, queue.qsize())


async def consume(queue, count):
    for _ in range(count):
        print("consumed", await queue.get(), queue.full(), queue.empty())
        queue.task_done()


async def main():
    for kind in (LargestFirst, Unique, Noisy, asyncio.Queue, Undone):
        queue = kind(2)
        print(kind.__name__, queue._queue, queue.maxsize, queue._maxsize)
        items = [7] if kind is Unique else [3, 1, 4, 1, 5]
        await asyncio.gather(produce(queue, items), consume(queue, len(items)))
        await queue.join()
        queue.put_nowait(9)
        print(type(queue._queue).__name__, queue._queue, queue._queue is queue._queue, str(queue))
    queue = Named()
    for word in "one two one three".split():
        queue.put_nowait(word)
    queue.put_first("zero")
    print(queue._queue, queue.qsize(), queue._unfinished_tasks)
    print([queue.get_nowait() for _ in range(4)])
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    undone = Undone()
    for number in range(4):
        undone.put_nowait(number)
    print(undone.undo(), undone.get_nowait(), undone._queue)
    plain = asyncio.Queue()
    plain.put_nowait("first")
    plain._queue.append("second")
    plain._queue.extend("ab")
    print(plain, plain.qsize(), plain.get_nowait(), plain._queue)
    plain._queue.clear()
    print(plain.empty(), plain.qsize())
    plain._queue = deque("xyz")
    print(await plain.get(), plain)
    plain._maxsize = 2
    print(plain.maxsize, plain.full())
    priorities = asyncio.PriorityQueue()
    priorities._queue = (1, 2)
    for action in (lambda: priorities.put_nowait(3), priorities.get_nowait):
        try:
            action()
        except TypeError as error:
            print(error)
    priorities.__init__(5)
    print(priorities)


asyncio.run(main())
