# virtual-time
# The future that sleep() waits for gets sleep's result.
import asyncio


class Loud:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print("del", self.name)


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(asyncio.sleep(0.01, "slept"))
    loop.call_later(0.01, lambda: loop.call_soon(lambda: print(task._fut_waiter)))
    task.add_done_callback(lambda task: print("done", task.result()))
    await asyncio.sleep(0)
    print(task)
    await asyncio.sleep(0.01)
    print(task)
    await asyncio.sleep(0)
    await task
    cancelled = asyncio.create_task(asyncio.sleep(0.01, Loud("cancelled")))
    await asyncio.sleep(0)
    cancelled.cancel("message")
    try:
        await cancelled
    except asyncio.CancelledError as error:
        print(error)
    del cancelled
    print(await asyncio.sleep(0.01, Loud("awaited")))
    print(await asyncio.wait_for(asyncio.sleep(0.01, Loud("in time")), 1))
    print(await asyncio.gather(asyncio.sleep(0.02, 1), asyncio.sleep(0.01, 2), asyncio.sleep(0, 3)))


asyncio.run(main())
