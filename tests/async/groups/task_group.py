import asyncio


async def job(name, rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    print(name, "done")
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(job(n, r)) for n, r in (("a", 3), ("b", 1), ("c", 2))]
        named = group.create_task(job("d", 0), name="named")
        print("body ends")
    print([t.result() for t in tasks], named.get_name())
    async with asyncio.TaskGroup() as group:
        async def spawns():
            group.create_task(job("nested", 1))
            return "spawned"

        task = group.create_task(spawns())
    print(task.result())
    async with asyncio.TaskGroup():
        print("empty group")
    try:
        group.create_task(job("late", 0))
    except RuntimeError as error:
        print(str(error).split(">")[-1])


asyncio.run(main())
