import asyncio

log = []


def schedule(loop, name, depth):
    log.append(f"{name}{depth}")
    if depth:
        loop.call_soon(schedule, loop, name, depth - 1)


async def main():
    loop = asyncio.get_running_loop()
    for name in "abc":
        loop.call_soon(schedule, loop, name, 2)
    loop.call_later(0, schedule, loop, "timer", 1)
    for n in range(5):
        log.append(f"main{n}")
        await asyncio.sleep(0)
    print(" ".join(log))


asyncio.run(main())
