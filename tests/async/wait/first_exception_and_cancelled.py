import asyncio


async def job(rounds, error=None):
    for _ in range(rounds):
        await asyncio.sleep(0)
    if error:
        raise error
    return rounds


async def main():
    tasks = [asyncio.create_task(job(n, e)) for n, e in ((1, None), (3, KeyError("k")), (8, None))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), [t.done() for t in tasks])
    tasks[2].cancel()
    done, pending = await asyncio.wait(tasks, return_when=asyncio.ALL_COMPLETED)
    print(len(done), [t.cancelled() for t in tasks])
    cancelled = asyncio.create_task(job(5))
    other = asyncio.create_task(job(2))
    asyncio.get_running_loop().call_soon(cancelled.cancel)
    done, pending = await asyncio.wait([cancelled, other], return_when=asyncio.FIRST_EXCEPTION)
    print("a cancelled task is no exception:", len(done), len(pending))
    done, pending = await asyncio.wait({other}, return_when=asyncio.FIRST_COMPLETED)
    print(other in done, pending)
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_result, 1)
    done, _ = await asyncio.wait([future, asyncio.create_task(job(0))])
    print(len(done), tasks[1].exception())


asyncio.run(main())
