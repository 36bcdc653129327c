# One await of a call that finds something else each time: other receivers, replaced functions, attributes of an instance.
import asyncio


class Loud(asyncio.Queue):
    async def put(self, item):
        print("loud put", item)
        await super().put(item)


class Fake:
    async def put(self, item):
        print("fake put", item)

    async def get(self):
        return "fake item"


async def put_into(queue, item):
    return await queue.put(item)


async def get_from(queue):
    return await queue.get()


async def pause(module, *arguments):
    return await module.sleep(*arguments)


async def short_pause(module):
    return await module.sleep(0)


async def receivers():
    plain, loud, last = asyncio.Queue(), Loud(), asyncio.LifoQueue()
    smallest = asyncio.PriorityQueue(2)
    for queue in (plain, plain, loud, plain, last, smallest, Fake(), plain, last, smallest):
        print(type(queue).__name__, await put_into(queue, len(repr(type(queue)))))
    for queue in (plain, loud, last, Fake(), smallest, plain, plain):
        print(type(queue).__name__, await get_from(queue))


async def attributes():
    queue = asyncio.Queue()
    for number in range(4):
        if number == 2:
            async def own_put(item):
                print("own put", item)
            queue.put = own_put
        if number == 3:
            del queue.put
        await put_into(queue, number)
    print(queue)


async def containers():
    queue = asyncio.Queue(3)
    await put_into(queue, 1)
    queue._queue.appendleft(0)
    await put_into(queue, 2)
    print(queue.full(), [await get_from(queue) for _ in range(3)])
    queue._maxsize = 1.5
    for item in "ab":
        await put_into(queue, item)
    try:
        await asyncio.wait_for(put_into(queue, "c"), 0.001)
    except asyncio.TimeoutError:
        print("full", queue.qsize())
    class Bad:
        def __lt__(self, other):
            raise ValueError("bad")
    smallest = asyncio.PriorityQueue()
    await put_into(smallest, Bad())
    try:
        await put_into(smallest, Bad())
    except ValueError as error:
        print("ValueError", error)


class Namespace:
    @staticmethod
    async def sleep(delay):
        return f"slept {delay}"


async def functions():
    original = asyncio.sleep
    for number in range(6):
        if number == 2:
            async def replacement(delay):
                return f"replacement {delay}"
            asyncio.sleep = replacement
        if number == 4:
            asyncio.sleep = asyncio.gather
        if number == 5:
            asyncio.sleep = original
        try:
            print(number, await short_pause(asyncio))
        except TypeError as error:
            print(number, "TypeError", error)
    print(await short_pause(Namespace), await short_pause(Namespace()), await short_pause(asyncio))
    print(await pause(asyncio, 0), await pause(asyncio, 0, "result"), await pause(asyncio, -1))
    for arguments in ((), (1, 2, 3), ("x",)):
        try:
            await pause(asyncio, *arguments)
        except TypeError:
            print("TypeError", len(arguments))


async def main():
    await receivers()
    await attributes()
    await containers()
    await functions()
    await asyncio.gather(put_into(asyncio.Queue(), 1), short_pause(asyncio))


asyncio.run(main())
