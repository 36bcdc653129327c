# virtual-time
import asyncio


async def job(n):
    print("start", n)
    await asyncio.sleep((4 - n) * 0.001)
    print("end", n)
    if n == 2:
        raise ValueError("two is bad")
    return n * 10


async def main():
    print(await asyncio.gather(job(1), job(3)))
    print(await asyncio.gather(job(1), job(2), job(3), return_exceptions=True))
    try:
        await asyncio.gather(job(2), job(1))
    except ValueError as error:
        print("caught", error)
    print(await asyncio.gather())
    await asyncio.sleep(0.005)


asyncio.run(main())
