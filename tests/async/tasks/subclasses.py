import asyncio


class MyFuture(asyncio.Future):
    def __init__(self, label, **kwargs):
        super().__init__(**kwargs)
        self.label = label

    def set_result(self, result):
        print("setting", self.label)
        super().set_result(result)


class MyTask(asyncio.Task):
    def cancel(self, msg=None):
        print("cancel called", msg)
        return super().cancel(msg)


async def main():
    loop = asyncio.get_running_loop()
    future = MyFuture("label", loop=loop)
    loop.call_soon(future.set_result, 5)
    print(await future, repr(future))
    task = MyTask(asyncio.sleep(10), loop=loop, name="mine")
    gathering = asyncio.gather(task, asyncio.sleep(10))
    await asyncio.sleep(0)
    gathering.cancel("by gather")
    try:
        await gathering
    except asyncio.CancelledError as error:
        print(error.args, task.cancelled(), repr(task).split(" ")[0])


asyncio.run(main())
