# virtual-time
import asyncio


async def job(seconds, fails=False):
    await asyncio.sleep(seconds)
    if fails:
        raise ValueError(seconds)
    return seconds


async def main():
    loop = asyncio.get_running_loop()
    for coroutine in asyncio.as_completed([job(3), job(1), job(2)]):
        print(await coroutine, loop.time())
    for coroutine in asyncio.as_completed([job(1, True), job(0)]):
        try:
            print(await coroutine)
        except ValueError as error:
            print("failed", error)
    slow = [asyncio.create_task(job(s)) for s in (1, 10, 20)]
    try:
        for coroutine in asyncio.as_completed(slow, timeout=5):
            print(await coroutine)
    except TimeoutError as error:
        print("timeout", repr(error), loop.time(), [t.done() for t in slow])
    print(list(asyncio.as_completed([])))
    try:
        list(asyncio.as_completed(job(0)))
    except TypeError as error:
        print(str(error).split(":")[0].split(",")[0])
    for t in slow:
        t.cancel()


asyncio.run(main())
