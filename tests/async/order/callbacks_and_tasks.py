import asyncio


async def worker(name):
    print(name, "starts")
    await asyncio.sleep(0)
    print(name, "resumes")
    return name


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon 1")
    task = asyncio.create_task(worker("task 1"))
    task.add_done_callback(lambda t: print("callback of", t.result()))
    loop.call_soon(print, "soon 2")
    other = loop.create_task(worker("task 2"))
    future = loop.create_future()
    future.add_done_callback(lambda f: print("first callback", f.result()))
    future.add_done_callback(lambda f: print("second callback", f.result()))
    loop.call_soon(future.set_result, 42)
    print("main waits")
    print("main got", await future)
    print("main got", await task, await other)
    future.add_done_callback(lambda f: print("late callback"))
    print("before the late one")
    await asyncio.sleep(0)


asyncio.run(main())
