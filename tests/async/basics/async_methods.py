import asyncio


class Service:
    instances = 0

    def __init__(self, name):
        self.name = name
        Service.instances += 1

    async def start(self, *args, delay=0, **options):
        await asyncio.sleep(delay)
        return f"{self.name} started", args, options

    @classmethod
    async def create(cls, name):
        await asyncio.sleep(0)
        return cls(name)

    @staticmethod
    async def helper(x):
        return x * 2

    async def __call__(self, x):
        return await self.helper(x) + 1


class Better(Service):
    async def start(self, *args, **options):
        result = await super().start(*args, **options)
        return ("better", *result)


async def main():
    s = await Service.create("one")
    b = await Better.create("two")
    print(await s.start(1, delay=0, key="v"), await b.start(), type(b).__name__, Service.instances)
    print(await s(5), await Service.helper(4), await asyncio.gather(s(1), b(2)))
    print(s.start.__name__, asyncio.iscoroutinefunction(s.start), asyncio.iscoroutinefunction(s), Better.start.__qualname__)
    bound = b.start
    print(await bound("bound"))


asyncio.run(main())
