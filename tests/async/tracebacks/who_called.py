# Who called: everything that asks, from functions, methods, generators, coroutines, tasks and callbacks.
import asyncio
import sys
import traceback
import warnings


def stack():
    return [(entry.name, entry.lineno) for entry in traceback.extract_stack() if "/lib/" not in entry.filename]


def names():
    frame, found = sys._getframe(), []
    while frame:
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


def warns(level):
    warnings.warn("careful", stacklevel=level)


def calls(level):
    warns(level)


class Some:
    def method(self, depth):
        if depth:
            return self.method(depth - 1)
        return stack()

    @property
    def value(self):
        return stack()

    def __add__(self, other):
        return stack()


def generator():
    yield stack()
    yield from inner_generator()


def inner_generator():
    yield stack()


async def never():
    pass


async def inner():
    never()
    calls(1)
    print(stack())
    await asyncio.sleep(0)
    calls(2)
    print(stack())
    return names()[:3]


async def outer():
    return await inner()


async def waiting():
    await asyncio.sleep(1)


async def main():
    print(await outer())
    print(await asyncio.create_task(outer()))
    task = asyncio.create_task(waiting())
    await asyncio.sleep(0)
    task.print_stack(file=sys.stdout)
    print([(frame.f_code.co_name, frame.f_lineno) for frame in task.get_stack()])
    asyncio.current_task().print_stack(file=sys.stdout)
    task.cancel()
    asyncio.get_running_loop().call_soon(lambda: print(stack()))
    await asyncio.sleep(0)
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    future = loop.create_future()
    print(future)
    loop.set_debug(False)


sys.stderr = sys.stdout
warnings.simplefilter("always")
print(stack())
print(Some().method(2))
print(Some().value)
print(Some() + 1)
print(list(generator()))
print([stack() for _ in range(1)])
print(sorted([1], key=lambda _: len(stack())))
print(max([1], key=lambda _: stack()))
for level in (1, 2, 3, 4):
    calls(level)
print(names(), sys._getframe().f_lineno)
traceback.print_stack(file=sys.stdout)
never()
asyncio.run(main())
try:
    sys._getframe(10)
except ValueError as error:
    print(error)
# Functions that share a line.
first, second = (lambda: stack()), (lambda: [stack()])
print(first(), second(), (lambda: (lambda: stack())())(), [[stack() for _ in range(1)] for _ in range(1)])
