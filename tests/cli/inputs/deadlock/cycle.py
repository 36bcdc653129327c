import asyncio

tasks = {}


async def waits_for(name):
    await asyncio.sleep(0)
    await tasks[name]


async def gathers(*names):
    await asyncio.sleep(0)
    await asyncio.gather(*(tasks[name] for name in names))


async def groups(name):
    async with asyncio.TaskGroup() as group:
        group.create_task(waits_for(name), name="child")


async def main():
    asyncio.current_task().set_name("main")
    for name, job in {"one": waits_for("two"), "two": waits_for("one"), "three": gathers("one", "four"), "four": gathers("three"),
                      "five": groups("five")}.items():
        tasks[name] = asyncio.create_task(job, name=name)
    await asyncio.shield(tasks["five"])


asyncio.run(main())
