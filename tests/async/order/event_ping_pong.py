import asyncio


async def player(name, mine, other, log):
    for n in range(3):
        await mine.wait()
        mine.clear()
        log.append(f"{name}{n}")
        other.set()


async def main():
    a, b, log = asyncio.Event(), asyncio.Event(), []
    one = asyncio.create_task(player("ping", a, b, log))
    two = asyncio.create_task(player("pong", b, a, log))
    a.set()
    await asyncio.gather(one, two)
    print(" ".join(log))


asyncio.run(main())
