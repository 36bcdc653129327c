import asyncio

log = []


async def job(name, rounds):
    for n in range(rounds):
        log.append(f"{name}{n}")
        await asyncio.sleep(0)


async def main():
    one = asyncio.create_task(job("a", 3))
    two = asyncio.create_task(job("b", 2))
    log.append("m0")
    await asyncio.sleep(0)
    log.append("m1")
    three = asyncio.create_task(job("c", 2))
    await one
    log.append("m2")
    await asyncio.gather(two, three)
    print(" ".join(log))


asyncio.run(main())
