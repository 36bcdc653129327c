# virtual-time
import asyncio


async def request(n, semaphore, active):
    async with semaphore:
        active.append(n)
        print(f"{asyncio.get_running_loop().time():g} start {n}, active {sorted(active)}")
        await asyncio.sleep(1 + n % 3)
        active.remove(n)
    return n


async def main():
    semaphore = asyncio.Semaphore(3)
    active = []
    print(await asyncio.gather(*(request(n, semaphore, active) for n in range(8))))
    print(asyncio.get_running_loop().time())


asyncio.run(main())
