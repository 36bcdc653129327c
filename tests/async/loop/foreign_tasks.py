# A task factory may give objects that only hold a task: asyncio knows them by _asyncio_future_blocking.
import asyncio
import os
import signal


class Wrapped:
    def __init__(self, loop, coroutine, **keywords):
        self._task = asyncio.Task(coroutine, loop=loop, **keywords)

    @property
    def _asyncio_future_blocking(self):
        return self._task._asyncio_future_blocking

    def __getattr__(self, name):
        return getattr(self._task, name)


async def child(delay):
    await asyncio.sleep(delay)
    return delay


async def fails():
    raise LookupError("inside")


async def main():
    print(await asyncio.gather(child(0.01), child(0.02)))
    print(await asyncio.wait_for(child(0.01), 1))
    print(await asyncio.shield(child(0.01)))
    try:
        await asyncio.gather(child(0), fails())
    except LookupError as error:
        print(repr(error))
    wrapped = asyncio.get_running_loop().create_task(child(0))
    print(asyncio.isfuture(wrapped), asyncio.ensure_future(wrapped) is wrapped)
    return "end"


async def interrupted():
    os.kill(os.getpid(), signal.SIGINT)
    await asyncio.Event().wait()


with asyncio.Runner() as runner:
    runner.get_loop().set_task_factory(Wrapped)
    print(runner.run(main()))
with asyncio.Runner() as runner:
    runner.get_loop().set_task_factory(Wrapped)
    try:
        runner.run(interrupted())
    except asyncio.CancelledError as error:
        print(repr(error))
