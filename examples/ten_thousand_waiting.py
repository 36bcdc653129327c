"""Ten thousand mostly idle clients in one process: each is a coroutine that costs little while it waits."""
import asyncio

CLIENTS = 10_000


async def client(number, served):
    await asyncio.sleep(60 + number % 100)
    served.append(number)
    await asyncio.sleep(3600)
    return number % 7


async def report(served):
    for _ in range(4):
        await asyncio.sleep(40)
        print(f"{len(served):6} served, {len(asyncio.all_tasks()):6} tasks alive")


async def main():
    served = []
    clients = [asyncio.create_task(client(number, served)) for number in range(CLIENTS)]
    await report(served)
    results = await asyncio.gather(*clients)
    print("sum of the results:", sum(results))


asyncio.run(main())
