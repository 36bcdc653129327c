import asyncio


class Loop(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        self.soon = getattr(self, "soon", 0) + 1
        return super().call_soon(callback, *args, context=context)

    def create_task(self, coro, *, name=None, context=None):
        print("create_task")
        return super().create_task(coro, name=name)

    def close(self):
        print("close")
        super().close()


async def main():
    loop = asyncio.get_running_loop()
    print(type(loop).__name__, loop.get_debug())
    loop.call_soon(print, "called soon")
    task = asyncio.create_task(asyncio.sleep(0))
    await task
    await asyncio.gather(asyncio.sleep(0))


with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(main())
    print(runner.get_loop())
