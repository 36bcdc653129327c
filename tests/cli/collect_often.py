# REQUIRES: leak-check
# RUN: env COIL_COLLECT_EVERY=20 %coil run --virtual-time %s | FileCheck %s
# A collection every few objects finds nothing dead that lives: frames begin, wait in one another, are thrown into and end meanwhile.
import asyncio
import contextlib


class Item:
    def __init__(self, value):
        self.value = [value]


def numbers(count):
    for n in range(count):
        sent = yield Item(n)
        if sent is not None:
            yield sent


def relay(count):
    held = Item("held")
    try:
        yield from numbers(count)
    finally:
        assert held.value == ["held"]


async def items(count):
    held = Item("of the generator")
    for n in range(count):
        await asyncio.sleep(n % 2)
        yield Item(n), held
    assert held.value == ["of the generator"]


async def deep(depth, *parts, **names):
    local = Item(depth)
    if depth:
        result = await deep(depth - 1, local, *parts[:3], last=local, **{key: names[key] for key in names if key != "last"})
    else:
        await asyncio.sleep(0)
        result = 0
    assert local.value == [depth]
    return result + depth


@contextlib.asynccontextmanager
async def manager(name):
    held = Item(name)
    try:
        yield held
    finally:
        await asyncio.sleep(0)
        assert held.value == [name]


async def raises(after):
    held = Item(after)
    try:
        await asyncio.sleep(after)
        raise KeyError(held)
    except KeyError as error:
        await asyncio.sleep(0)
        raise ValueError(error.args[0].value) from error


async def worker(queue, name):
    total = 0
    async with manager(name) as held:
        while True:
            item = await queue.get()
            if item is None:
                return total, held.value[0]
            total += item.value[0] + sum([value.value[0] async for value, _ in items(3)])
            total += sum(one.value[0] for one in relay(3))


async def main():
    queue = asyncio.Queue(2)
    tasks = [asyncio.create_task(worker(queue, n)) for n in range(4)]
    for n in range(20):
        await queue.put(Item(n))
    for _ in tasks:
        await queue.put(None)
    results = await asyncio.gather(*tasks)
    print("workers", sum(total for total, _ in results), [name for _, name in results])
    print("deep", await deep(40), await asyncio.wait_for(deep(10, Item(1), a=Item(2)), 5))
    print(await asyncio.gather(*(raises(n) for n in range(5)), return_exceptions=True))
    forever = asyncio.create_task(asyncio.Event().wait())
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(asyncio.shield(forever), 1)
    forever.cancel()
    generator = relay(5)
    print(next(generator).value, generator.send("sent"), next(generator).value)
    generator.close()


asyncio.run(main())
# CHECK: workers 310 [0, 1, 2, 3]
# CHECK-NEXT: deep 820 55
# CHECK-NEXT: [ValueError([0]), ValueError([1]), ValueError([2]), ValueError([3]), ValueError([4])]
# CHECK-NEXT: [0] sent [1]
