import asyncio


async def party(barrier, name):
    await barrier.wait()


async def waits_for(task):
    await asyncio.shield(task)


async def main():
    barrier = asyncio.Barrier(4)
    async with asyncio.TaskGroup() as group:
        for name in ('first', 'second'):
            group.create_task(party(barrier, name), name=name)
        group.create_task(waits_for(asyncio.current_task()), name='cycle')


asyncio.run(main())
