# What a round of the loop was left by lives until the next collection, if an error was reported in the same round: the error's traceback
# keeps the frames of those who called.
import asyncio
import gc

gc.disable()


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies", self.name)


def leave(*arguments):
    raise SystemExit("callback")


def fail():
    1 / 0


async def fails_in_the_same_round(held):
    loop = asyncio.get_running_loop()
    loop.call_soon(fail)
    loop.call_soon(leave, held)
    await asyncio.sleep(10)


async def fails_twice(held):
    loop = asyncio.get_running_loop()
    loop.call_soon(fail)
    loop.call_soon(fail)
    loop.call_soon(leave, held)
    await asyncio.sleep(10)


async def fails_before(held):
    loop = asyncio.get_running_loop()
    loop.call_soon(fail)
    await asyncio.sleep(0)
    loop.call_soon(leave, held)
    await asyncio.sleep(10)


async def leaves_only(held):
    asyncio.get_running_loop().call_soon(leave, held)
    await asyncio.sleep(10)


async def quietly(function, held):
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print("reports", context["message"].split()[0]))
    await function(held)


for function in (fails_in_the_same_round, fails_twice, fails_before, leaves_only):
    print(function.__name__)
    loop = asyncio.new_event_loop()
    loop.create_task(quietly(function, Held("argument")))
    del function
    try:
        loop.run_forever()
    except SystemExit as error:
        error.with_traceback(None)
    print("left")
    for task in asyncio.all_tasks(loop):
        task.cancel()
    del task
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()
    print("closed")
    gc.collect()
