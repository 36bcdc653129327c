# When the children of gather() have results, among other callbacks: the order, the rounds, what cancelling changes.
import asyncio


async def child(name, rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    print("end of", name)
    return name


async def watch(loop, label):
    for number in range(6):
        loop.call_soon(print, label, number)
        await asyncio.sleep(0)


async def order(debug):
    loop = asyncio.get_running_loop()
    loop.set_debug(debug)
    watching = asyncio.create_task(watch(loop, "round"))
    tasks = [asyncio.create_task(child(f"t{n}", n % 3)) for n in range(4)]
    for task in tasks:
        task.add_done_callback(lambda task: print("first callback of", task.result()))
    whole = asyncio.gather(*tasks, child("coroutine", 1), tasks[0])
    for task in tasks:
        task.add_done_callback(lambda task: print("second callback of", task.result()))
    whole.add_done_callback(lambda whole: print("whole", whole.result()))
    print(await whole)
    await watching
    loop.set_debug(False)


async def cancelled_when_done():
    tasks = [asyncio.create_task(child(f"c{n}", 0)) for n in range(2)]
    whole = asyncio.gather(*tasks)
    await asyncio.sleep(0)
    # Both have ended; gather() hears of it in the next round.
    print([task.done() for task in tasks], whole.done(), whole.cancel(), whole)
    print(await whole)


async def cancelled_between():
    tasks = [asyncio.create_task(child("quick", 0)), asyncio.create_task(child("slow", 5))]
    whole = asyncio.gather(*tasks)
    await asyncio.sleep(0)
    print(whole.cancel())
    try:
        await whole
    except asyncio.CancelledError as error:
        print("cancelled", tasks, error.args)


async def failing(rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    raise ValueError(rounds)


async def results_behind_an_error():
    whole = asyncio.gather(failing(0), child("later", 1), failing(2), child("last", 3))
    try:
        await whole
    except ValueError as error:
        print("ValueError", error)
    for _ in range(4):
        await asyncio.sleep(0)
    print(whole)
    print(await asyncio.gather(failing(1), child("kept", 0), failing(0), return_exceptions=True))


async def nested():
    print(await asyncio.gather(asyncio.gather(child("a", 0), child("b", 1)), asyncio.gather(), child("c", 2)))
    future = asyncio.get_running_loop().create_future()
    whole = asyncio.gather(future, future, child("d", 0))
    await asyncio.sleep(0)
    future.set_result("set")
    print(await whole)


async def main():
    await order(False)
    await order(True)
    await cancelled_when_done()
    await cancelled_between()
    await results_behind_an_error()
    await nested()


asyncio.run(main())
