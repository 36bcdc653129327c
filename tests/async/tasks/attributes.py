import asyncio


async def work(n):
    await asyncio.sleep(0)
    return n


async def main():
    me = asyncio.current_task()
    print(me.get_name(), me.get_coro().__name__, me in asyncio.all_tasks(), len(asyncio.all_tasks()))
    named = asyncio.create_task(work(1), name="worker")
    unnamed = asyncio.create_task(work(2))
    print(named.get_name(), unnamed.get_name(), sorted(t.get_name() for t in asyncio.all_tasks()))
    named.set_name("renamed")
    unnamed.set_name(5)
    print(named.get_name(), repr(unnamed.get_name()))
    print(named)
    await asyncio.sleep(0)
    print(named)
    print(await named, await unnamed)
    print(named, len(asyncio.all_tasks()))
    for bad in (lambda: named.set_result(1), lambda: named.set_exception(ValueError()), lambda: asyncio.create_task(5), lambda: asyncio.create_task(work)):
        try:
            bad()
        except (RuntimeError, TypeError) as error:
            print(type(error).__name__, error)
    print(isinstance(named, asyncio.Future), isinstance(named, asyncio.Task), asyncio.isfuture(named), asyncio.iscoroutine(named), asyncio.iscoroutinefunction(work))


asyncio.run(main())
