import asyncio


async def job():
    await asyncio.sleep(0)
    return asyncio.current_task().get_name()


async def main():
    me = asyncio.current_task()
    print(me.get_name(), asyncio.all_tasks() == {me})
    tasks = [asyncio.create_task(job(), name=f"job {n}") for n in range(3)]
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    print(await asyncio.gather(*tasks), asyncio.all_tasks() == {me})
    loop = asyncio.get_running_loop()
    print(asyncio.current_task(loop) is me, asyncio.all_tasks(loop) == {me})
    loop.call_soon(lambda: print("in callback:", asyncio.current_task()))
    await asyncio.sleep(0)
    other = asyncio.new_event_loop()
    print(asyncio.current_task(other), asyncio.all_tasks(other))
    other.close()


asyncio.run(main())
