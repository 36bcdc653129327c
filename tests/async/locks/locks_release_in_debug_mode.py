# virtual-time
import asyncio


async def main():
    lock = asyncio.Lock()

    async def take(number):
        async with lock:
            print(number, "has it")

    def trigger():
        first.cancel()
        lock.release()

    await lock.acquire()
    first, second, third = [asyncio.create_task(take(number)) for number in (1, 2, 3)]
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(trigger)
    try:
        await first
    except asyncio.CancelledError:
        print("cancelled")
    await second
    third.cancel()
    await asyncio.wait([third])
    print(first, second, third, sep="\n")


asyncio.run(main(), debug=True)
