# timeout: 90
# virtual-time
# env: ASAN_OPTIONS=quarantine_size_mb=1
"""Cycles through the variables of frames are found as they come: the program doesn't grow by them."""
import asyncio


def resident_kilobytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4


def generate():
    me = yield
    yield me


def generators(count):
    for _ in range(count):
        generator = generate()
        next(generator)
        generator.send(generator)


class Node:
    pass


def with_contents(count):
    for n in range(count):
        node = Node()
        node.me = node
        node.text = f"{n:500}"


async def forever(future):
    await future


async def tasks(count):
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: None)
    for _ in range(count):
        loop.create_task(forever(loop.create_future()))
        await asyncio.sleep(0)


async def items():
    me = yield
    yield me


async def async_generators(count):
    for _ in range(count):
        generator = items()
        await generator.asend(None)
        await generator.asend(generator)
        await asyncio.sleep(0)



def run(kind, count):
    result = kind(count)
    if result is not None:
        asyncio.run(result)


for kind in generators, with_contents, tasks, async_generators:
    run(kind, 150_000)  # as many as memory takes to settle
    before = resident_kilobytes()
    run(kind, 100_000)
    print(kind.__name__, "grow", resident_kilobytes() - before > 20_000)
