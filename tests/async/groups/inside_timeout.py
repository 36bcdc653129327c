# virtual-time
import asyncio


async def work(n):
    try:
        await asyncio.sleep(n)
        print("worked", n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    try:
        async with asyncio.timeout(3):
            async with asyncio.TaskGroup() as group:
                for n in (1, 2, 5):
                    group.create_task(work(n))
    except TimeoutError:
        print("timeout at", asyncio.get_running_loop().time())
    async with asyncio.TaskGroup() as group:
        for n in (1, 2):
            group.create_task(work(n))
        await asyncio.sleep(5)
        print("body at", asyncio.get_running_loop().time())


asyncio.run(main())
