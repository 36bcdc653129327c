# What a task's repr shows of the callback that wait_for() has there.
import asyncio


async def main():
    child = asyncio.create_task(asyncio.sleep(9), name='child')
    waiting = asyncio.create_task(asyncio.wait_for(child, 5), name='waiting')
    await asyncio.sleep(0)
    print(child)
    waiting.cancel()
    print(child)
    await asyncio.sleep(0)
    print(child)
    await asyncio.wait([waiting, child])
    print(child)
    child = asyncio.create_task(asyncio.sleep(9), name='child')
    waiting = asyncio.create_task(asyncio.wait_for(child, 5), name='waiting')
    shown = []
    child.add_done_callback(lambda task: shown.append(str(task)))
    await asyncio.sleep(0)
    child.cancel()
    print(child)
    await asyncio.wait([waiting])
    print(shown)


asyncio.run(main())
