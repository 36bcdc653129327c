import asyncio


async def main():
    inner = asyncio.create_task(asyncio.sleep(10))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel("inner message")
    try:
        await outer
    except asyncio.CancelledError as error:
        print("outer gets", error.args, outer.cancelled(), inner.cancelled())

    async def fails():
        raise ValueError("inner fails")

    try:
        await asyncio.shield(fails())
    except ValueError as error:
        print(error)
    done = asyncio.get_running_loop().create_future()
    done.set_result(1)
    print(asyncio.shield(done) is done)


asyncio.run(main())
