import asyncio


async def main():
    for thing in (asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(3), asyncio.Condition(), asyncio.Barrier(2), asyncio.Queue(), asyncio.Queue(5),
                  asyncio.TaskGroup(), asyncio.timeout(5), asyncio.timeout(None), asyncio.get_running_loop().create_future()):
        print(thing)
    q = asyncio.Queue()
    q.put_nowait(1)
    q.put_nowait("two")
    print(repr(q).split("maxsize")[1])


asyncio.run(main())
