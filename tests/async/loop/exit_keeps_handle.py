# SystemExit leaves the loop: the handle of what it came out of lives as long as the traceback, and so does what that was called with.
import asyncio
import gc


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies", self.name)


async def fails():
    held = Held("failure that woke the task")
    await asyncio.sleep(0)
    raise IndexError("gathered")


async def exits():
    try:
        await asyncio.gather(fails())
    except IndexError:
        pass
    raise SystemExit("task")


async def waits(plan):
    plan(asyncio.get_running_loop())
    await asyncio.sleep(10)


def leave(*arguments):
    raise SystemExit("callback")


def called_soon(loop):
    loop.call_soon(leave, Held("argument"))


def called_later(loop):
    loop.call_later(0, leave, Held("late argument"))


def called_back(loop):
    future = loop.create_future()
    future.add_done_callback(leave)
    future.set_result(Held("result"))


def called_at_once(loop):
    held = Held("closure")
    loop.call_soon(lambda: leave(held))


def interrupted(loop):
    async def stop(held):
        await asyncio.sleep(0)
        raise KeyboardInterrupt("task")

    asyncio.create_task(stop(Held("the task's argument")))


def run(coroutine):
    gc.collect()
    try:
        asyncio.run(coroutine)
    except BaseException as error:
        print("ended by", repr(error))
        entry = error.__traceback__
        while entry.tb_next and entry.tb_frame.f_code.co_name != "_run":
            entry = entry.tb_next
        error.with_traceback(None)
        print("from", entry.tb_frame.f_code.co_name)
        entry.tb_next = None  # what was called isn't in it any more
        print("without the callback")
        del entry
        print("without the handle")


run(exits())
for plan in (called_soon, called_later, called_back, called_at_once, interrupted):
    run(waits(plan))
