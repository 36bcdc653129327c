import asyncio


async def main():
    condition = asyncio.Condition()

    async def waiter():
        async with condition:
            try:
                await condition.wait()
            finally:
                print("has the lock:", condition.locked())

    task = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    await condition.acquire()
    task.cancel("stop")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("still waits for the lock:", not task.done())
    condition.release()
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)
    print(condition.locked())


asyncio.run(main())
