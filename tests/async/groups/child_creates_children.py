import asyncio

log = []


async def tree(group, depth, name):
    log.append(name)
    if depth:
        for i in range(2):
            group.create_task(tree(group, depth - 1, f"{name}.{i}"))
        await asyncio.sleep(0)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(tree(group, 2, "root"))
    print(log)


asyncio.run(main())
