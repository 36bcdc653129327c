import asyncio


async def fails(n):
    await asyncio.sleep(0)
    raise ValueError(n)


async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails(1))
        group.create_task(fails(2))


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(inner())
        group.create_task(fails(3))


asyncio.run(main())
