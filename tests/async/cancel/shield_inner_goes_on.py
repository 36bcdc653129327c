# virtual-time
import asyncio


async def inner():
    await asyncio.sleep(2)
    print("inner done at", asyncio.get_running_loop().time())
    return "result"


async def main():
    task = asyncio.create_task(inner())

    async def outer():
        return await asyncio.shield(task)

    waiting = asyncio.create_task(outer())
    await asyncio.sleep(1)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        print("outer cancelled", task.done(), task.cancelling())
    print(await task)
    shielded = asyncio.shield(asyncio.create_task(inner()))
    shielded.cancel()
    try:
        await shielded
    except asyncio.CancelledError as error:
        print("shield itself", error.args)
    await asyncio.sleep(5)


asyncio.run(main())
