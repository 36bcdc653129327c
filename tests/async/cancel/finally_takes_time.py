# virtual-time
import asyncio


async def job():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.sleep(100)
    finally:
        print("cleaning at", loop.time())
        await asyncio.sleep(5)
        print("cleaned at", loop.time())


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    print("pending:", not task.done())
    task.cancel("again")
    done, pending = await asyncio.wait([task])
    print(task.cancelled(), asyncio.get_running_loop().time())
    try:
        task.result()
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
