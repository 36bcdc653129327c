"""Awaited calls of methods, closures, class methods and what else has the name of a coroutine function."""
import asyncio
import traceback


class Device:
    def __init__(self, name, pause):
        self.name, self.pause = name, pause

    async def read(self, size):
        if self.pause:
            await asyncio.sleep(0)
        if size < 0:
            raise ValueError(size)
        return f"{self.name}{size}"

    async def read_twice(self, size):
        return await self.read(size), await self.read(size + 1)

    @classmethod
    async def made(cls, pause):
        return await cls("made", pause).read(1)

    @staticmethod
    async def free(pause):
        await asyncio.sleep(0)
        return pause

    async def all_kinds(self):
        return await self.made(self.pause), await self.free(1), await Device.read(self, 5), await Device.made(True)

    async def defaults(self, a, b=2, *rest, c=3, **others):
        await asyncio.sleep(0)
        return a, b, rest, c, others

    async def use_defaults(self):
        return (await self.defaults(1), await self.defaults(1, 5), await self.defaults(1, 2, 3, c=4, d=5),
                await self.defaults(*[1, 2, 3]))


class Quick(Device):
    async def read(self, size):
        return "quick " + await super().read(size)

    def __del__(self):
        print("  gone:", self.name)


class Odd:
    def read(self, size):
        return Device("odd", False).read(size)

    @property
    def read_twice(self):
        async def read_twice(size):
            await asyncio.sleep(0)
            return f"from a property {size}"

        return read_twice


class Broken:
    read = 3


async def read_from(device, size):
    return await device.read(size)


def make(pause):
    count = 0

    async def step(n):
        nonlocal count
        count += n
        if pause:
            await asyncio.sleep(0)
        return count

    async def recursive(n):
        return 0 if n == 0 else 1 + await recursive(n - 1)

    async def steps():
        return [await step(i) for i in range(4)], await step(10), await recursive(5)

    return steps


def show(error):
    print("".join(traceback.format_exception(error)), end="")


async def main():
    for pause in (False, True):
        device = Device("d", pause)
        print(await device.read_twice(1))
        print(await device.all_kinds())
        print(await device.use_defaults())
        print(await Quick("q", pause).read_twice(3))
        print(await read_from(Quick("r", pause), 1))
        print(await make(pause)())
        device.read = lambda size: Quick("own", pause).read(size)
        print(await device.read_twice(7))
        del device.read
        device.read = Device("another", pause).read
        print(await device.read_twice(8))
        for thing in (Odd(), Broken(), None, Device("failing", pause)):
            try:
                print(await read_from(thing, -1))
            except (AttributeError, TypeError, ValueError) as error:
                show(error)
        try:
            await device.read_twice()
        except TypeError as error:
            show(error)
    print(await Odd().read_twice(2))


asyncio.run(main())
