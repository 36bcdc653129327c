# What is a coroutine function, and what an asynchronous generator function: for asyncio, and for inspect.
import asyncio
import functools
import inspect


async def coroutine():
    pass


async def generator():
    yield


def plain():
    pass


class Some:
    async def method(self):
        pass

    @classmethod
    async def of_class(cls):
        pass

    @staticmethod
    async def static():
        pass

    async def generator(self):
        yield

    async def __call__(self):
        pass


some = Some()
things = {
    "coroutine": coroutine, "generator": generator, "plain": plain, "method": some.method, "unbound": Some.method,
    "class method": some.of_class, "static": some.static, "of generator": some.generator, "callable": some,
    "class": Some, "partial": functools.partial(coroutine), "partial of partial": functools.partial(functools.partial(coroutine, 1), 2),
    "partial of method": functools.partial(some.method), "partial of generator": functools.partial(generator),
    "partial of plain": functools.partial(plain), "wrapped": functools.wraps(coroutine)(plain), "none": None, "number": 7,
    "coroutine object": None, "lambda": lambda: coroutine(),
}
for name, thing in things.items():
    print(name, asyncio.iscoroutinefunction(thing), inspect.iscoroutinefunction(thing), inspect.isasyncgenfunction(thing))

for name in sorted(asyncio.__all__):
    thing = getattr(asyncio, name)
    if asyncio.iscoroutinefunction(thing) != inspect.iscoroutinefunction(thing):
        print("differ:", name)
    if asyncio.iscoroutinefunction(thing) and name in ("sleep", "wait", "wait_for", "to_thread", "gather", "shield"):
        print("asyncio." + name)
for kind in (asyncio.Lock, asyncio.Event, asyncio.Condition, asyncio.Semaphore, asyncio.BoundedSemaphore, asyncio.Barrier,
             asyncio.Queue, asyncio.PriorityQueue, asyncio.LifoQueue, asyncio.TaskGroup, asyncio.Timeout, asyncio.Runner,
             asyncio.Future, asyncio.Task, asyncio.AbstractEventLoop, asyncio.AbstractServer):
    print(kind.__name__, [name for name in dir(kind) if asyncio.iscoroutinefunction(getattr(kind, name)) and (name[0] != "_" or name[1] == "_")],
          [name for name in dir(kind) if inspect.iscoroutinefunction(getattr(kind, name))] ==
          [name for name in dir(kind) if asyncio.iscoroutinefunction(getattr(kind, name))])


async def main():
    loop = asyncio.get_running_loop()
    print([name for name in dir(loop) if name in dir(asyncio.AbstractEventLoop) and not name.startswith("_")
           and asyncio.iscoroutinefunction(getattr(loop, name)) and name.startswith("shutdown")])
    condition = asyncio.Condition()
    print([name for name in dir(condition) if asyncio.iscoroutinefunction(getattr(condition, name))])
    print("acquire" in vars(condition), "release" in vars(condition), "locked" in vars(condition), hasattr(asyncio.Condition, "acquire"))


asyncio.run(main())
