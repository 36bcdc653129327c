# A library coroutine that is cancelled before it has begun shows the line where it begins.
import asyncio
import contextlib
import traceback


class Manager(contextlib.AbstractAsyncContextManager):
    async def __aexit__(self, *details):
        await super().__aexit__(*details)


async def main():
    loop = asyncio.get_running_loop()
    stack = contextlib.AsyncExitStack()
    for coroutine in (asyncio.to_thread(print), stack.__aenter__(), stack.aclose(), stack.__aexit__(None, None, None),
                      stack.enter_async_context(Manager()), Manager().__aenter__(),
                      contextlib.AbstractAsyncContextManager.__aexit__(Manager(), None, None, None),
                      contextlib.aclosing(None).__aenter__(), contextlib.aclosing(None).__aexit__(),
                      contextlib.nullcontext().__aenter__(), contextlib.nullcontext().__aexit__(),
                      loop.shutdown_default_executor(), asyncio.sleep(1), asyncio.Condition().wait()):
        task = asyncio.create_task(coroutine)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError as error:
            traceback.print_tb(error.__traceback__.tb_next)


asyncio.run(main())
