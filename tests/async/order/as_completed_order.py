# virtual-time
import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    loop = asyncio.get_running_loop()
    for future in asyncio.as_completed([work(n) for n in (3, 1, 2)]):
        print(await future, loop.time())
    futures = list(asyncio.as_completed([asyncio.create_task(work(n)) for n in (2, 1)]))
    print(await futures[1], await futures[0], loop.time())
    try:
        for future in asyncio.as_completed([work(1), work(5)], timeout=2):
            print(await future)
    except TimeoutError as error:
        print(repr(error), loop.time())
    print([f for f in asyncio.as_completed([])])


asyncio.run(main())
