import asyncio

log = []


async def leaf(name, n):
    for i in range(n):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
    return name


async def branch(name, depth, n):
    if depth == 0:
        return await leaf(name, n)
    result = await branch(name, depth - 1, n)
    log.append(f"{name}^{depth}")
    return result + str(depth)


async def main():
    print(await asyncio.gather(*(branch(c, d, n) for c, d, n in (("a", 3, 2), ("b", 0, 4), ("c", 1, 3)))))
    print(" ".join(log))


asyncio.run(main())
