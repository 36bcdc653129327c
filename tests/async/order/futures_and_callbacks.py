import asyncio

log = []


async def waiter(name, future):
    log.append(f"{name} waits")
    await future
    log.append(f"{name} wakes")


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = [asyncio.create_task(waiter("a", future))]
    future.add_done_callback(lambda f: log.append("callback 1"))
    await asyncio.sleep(0)
    future.add_done_callback(lambda f: log.append("callback 2"))
    tasks.append(asyncio.create_task(waiter("b", future)))
    await asyncio.sleep(0)
    loop.call_soon(log.append, "soon before")
    future.set_result(None)
    loop.call_soon(log.append, "soon after")
    log.append("set")
    await asyncio.gather(*tasks)
    print("\n".join(log))


asyncio.run(main())
