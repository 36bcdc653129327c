import asyncio

log = []


async def child(name):
    log.append(f"{name} start")
    await asyncio.sleep(0)
    log.append(f"{name} end")


async def parent(name):
    log.append(f"{name} start")
    first = asyncio.create_task(child(f"{name}.1"))
    await child(f"{name}.direct")
    second = asyncio.create_task(child(f"{name}.2"))
    await asyncio.gather(first, second)
    log.append(f"{name} end")


async def main():
    await asyncio.gather(parent("p"), parent("q"))
    print(*log, sep="\n")


asyncio.run(main())
