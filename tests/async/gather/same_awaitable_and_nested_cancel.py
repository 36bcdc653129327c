import asyncio


async def job(name, rounds):
    try:
        for _ in range(rounds):
            await asyncio.sleep(0)
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    t = asyncio.create_task(job("shared", 2))
    print(await asyncio.gather(t, t, job("own", 1)))
    inner = asyncio.gather(job("a", 9), job("b", 9))
    outer = asyncio.gather(inner, job("c", 9))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.cancelled())
    both = asyncio.gather(job("d", 9), job("e", 9), return_exceptions=True)
    await asyncio.sleep(0)
    both.cancel()
    try:
        print(await both)
    except asyncio.CancelledError as error:
        print("cancelled in spite of return_exceptions", error.args)
    finished = asyncio.gather(job("f", 0))
    await finished
    print(finished.cancel(), finished.done(), finished.result())


asyncio.run(main())
