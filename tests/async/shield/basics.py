import asyncio


async def important(name):
    for i in range(4):
        print(name, i)
        await asyncio.sleep(0)
    return name + " result"


async def caller(task):
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        print("caller cancelled")
        raise


async def main():
    inner = asyncio.create_task(important("kept"))
    outer = asyncio.create_task(caller(inner))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer gone", inner.cancelled(), inner.done())
    print(await inner)
    print(await asyncio.shield(important("direct")))
    inner = asyncio.create_task(important("hit"))
    shielded = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print("inner cancellation passes", shielded.cancelled())
    done = asyncio.get_running_loop().create_future()
    done.set_result(1)
    print(asyncio.shield(done) is done)


asyncio.run(main())
