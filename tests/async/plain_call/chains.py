"""Awaited calls whose innermost await suspends sometimes: results, locals and temporaries live on."""
import asyncio


async def leaf(n, pause):
    if pause:
        await asyncio.sleep(0)
    return n * 2


async def middle(n, pause):
    before = [n]
    got = await leaf(n, pause)
    before.append(got)
    return before


async def outer(n, pause):
    text = f"{n}"
    items = await middle(n, pause)
    return text, items


async def temporaries(pause):
    total = 1 + await leaf(1, pause) * await leaf(2, not pause) - await leaf(3, pause)
    shown = f"<{await leaf(4, pause)}|{await leaf(5, not pause):>4}>"
    table = {await leaf(6, pause): [await leaf(7, pause), *await middle(8, not pause)], "last": (await leaf(9, pause),)}
    return total, shown, table


async def numbers(pause):
    small, real, flag, big = 0, 0.5, False, 1 << 80
    for i in range(5):
        small += i
        real *= 1.5
        flag = not flag
        big += await leaf(i, pause and i % 2)
    return small, real, flag, big, i


async def loops(pause):
    seen = []
    for row in range(3):
        for column in "ab":
            if row == 1 and column == "a":
                continue
            seen.append((row, column, await leaf(row, pause)))
    count = 0
    while await leaf(count, pause) < 6:
        count += 1
    else:
        seen.append("done")
    return seen, count


async def unbound(pause):
    if pause:
        late = 1
    await leaf(0, pause)
    del pause
    try:
        return late, pause
    except UnboundLocalError as error:
        return str(error)


async def many(a, b, c, d, e=5):
    await leaf(a, b)
    return a, b, c, d, e


async def fib(n):
    if n < 2:
        if n == 1:
            await asyncio.sleep(0)
        return n
    return await fib(n - 1) + await fib(n - 2)


async def parity(n):
    return True if n == 0 else not await parity_of_less(n - 1)


async def parity_of_less(n):
    if n % 7 == 0:
        await asyncio.sleep(0)
    return await parity(n)


async def ticker(log):
    for i in range(4):
        log.append(f"tick {i}")
        await asyncio.sleep(0)


async def main():
    for pause in (False, True):
        print(await outer(3, pause))
        print(await temporaries(pause))
        print(await numbers(pause))
        print(await loops(pause))
        print(await unbound(pause))
        print(await many(1, pause, "c", None, e=pause), await many(1, pause, "c", None))
    print(await fib(11))
    print(await parity(30), await parity(31))
    log = []
    task = asyncio.create_task(ticker(log))
    for i in range(3):
        log.append(await outer(i, i != 1))
    await task
    print(*log, sep="\n")
    print(await asyncio.gather(outer(1, True), outer(2, False), outer(3, True)))


asyncio.run(main())
