import asyncio

loops = []


async def main(n):
    loops.append(asyncio.get_running_loop())
    await asyncio.sleep(0)
    return n


print(asyncio.run(main(1)), asyncio.run(main(2)), loops[0] is loops[1], [loop.is_closed() for loop in loops])
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
