# virtual-time
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(10) as limit:
        print(limit.when(), limit.expired(), repr(limit))
        limit.reschedule(3)
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            print("cancelled at", loop.time(), limit.expired(), repr(limit))
            try:
                limit.reschedule(50)
            except RuntimeError as error:
                print(error)


async def never():
    async with asyncio.timeout(None) as limit:
        print(limit.when(), repr(limit))
        await asyncio.sleep(1)
        limit.reschedule(asyncio.get_running_loop().time() + 5)
        print(limit.when(), repr(limit))
        await asyncio.sleep(1)
        limit.reschedule(None)
        await asyncio.sleep(100)
    print("finished at", asyncio.get_running_loop().time(), limit.expired(), repr(limit))
    try:
        limit.reschedule(1)
    except RuntimeError as error:
        print(error)


try:
    asyncio.run(main())
except TimeoutError as error:
    print(repr(error), repr(error.__cause__))
asyncio.run(never())
