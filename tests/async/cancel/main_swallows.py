import asyncio


async def main():
    asyncio.current_task().cancel()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("swallowed")
    return "result"


print(asyncio.run(main()))


async def cancelled():
    asyncio.current_task().cancel("bye")
    await asyncio.sleep(0)


try:
    asyncio.run(cancelled())
except asyncio.CancelledError as error:
    print("run raised", repr(error))
