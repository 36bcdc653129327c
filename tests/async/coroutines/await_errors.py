import asyncio


class NotIterator:
    def __await__(self):
        return 5


class Coroutine:
    def __await__(self):
        return other()


class Raises:
    def __await__(self):
        raise ValueError("in __await__")


class List:
    def __await__(self):
        return [1]


async def other():
    pass


async def main():
    for value in (5, "text", None, [1], NotIterator(), Coroutine(), Raises(), List(), object(), int, main):
        try:
            await value
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
