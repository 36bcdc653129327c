import asyncio


async def numbers():
    for i in range(3):
        await asyncio.sleep(0)
        yield i


async def main():
    agen = numbers()
    results = await asyncio.gather(agen.__anext__(), agen.__anext__(), agen.__anext__(), return_exceptions=True)
    print([repr(r) for r in results])
    print(agen.ag_running, agen.ag_await, agen.ag_frame is not None)
    step = agen.__anext__()
    step2 = asyncio.ensure_future(agen.asend(None))
    await asyncio.sleep(0)
    try:
        await agen.aclose()
    except RuntimeError as error:
        print(error)
    print(await step2)
    step.close()


asyncio.run(main())
