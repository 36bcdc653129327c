# What `async for` says when the object that __anext__ gave can't be awaited: always TypeError, with the reason as its cause.
import asyncio


class Awaitable:
    def __init__(self, result):
        self.result = result

    def __await__(self):
        if isinstance(self.result, type):
            raise self.result('in __await__')
        return self.result


class Source:
    def __init__(self, *items):
        self.items = list(items)

    def __aiter__(self):
        return self

    def __anext__(self):
        return self.items.pop(0)


async def coroutine():
    return 'item'


def one_item():
    return 'plain'
    yield


async def consume(source):
    async for item in source:
        print('item', item)


async def collect(source):
    return [item async for item in source]


async def suspended(source):
    await asyncio.sleep(0)
    async for item in source:
        print('item', item)


def show(error):
    print(repr(error), '| cause', repr(error.__cause__), '| context is cause', error.__context__ is error.__cause__,
          error.__suppress_context__)


async def main():
    for use in (consume, collect, suspended):
        for make in (lambda: 5, lambda: Awaitable(ValueError), lambda: Awaitable(StopAsyncIteration), lambda: Awaitable(KeyboardInterrupt),
                     lambda: Awaitable([1]), lambda: Awaitable(5), lambda: Awaitable(one_item())):
            try:
                await use(Source(Awaitable(one_item()), make()))
            except (Exception, KeyboardInterrupt) as error:
                show(error)
        waiting = coroutine()
        try:
            await use(Source(Awaitable(waiting)))
        except TypeError as error:
            show(error)
        waiting.close()
        try:
            await anext(Source(5))
        except TypeError as error:
            show(error)
        try:
            await anext(Source(Awaitable(ValueError)), 'default')
        except ValueError as error:
            show(error)


asyncio.run(main())
asyncio.run(consume(Source(Awaitable(ValueError))))
