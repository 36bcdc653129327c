# What ensure_future() and shield() make of objects with __await__: they take what `yield from` takes.
import asyncio


class Awaitable:
    def __init__(self, result):
        self.result = result

    def __await__(self):
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


async def value():
    await asyncio.sleep(0)
    return "value of a coroutine"


def generator():
    yield
    return "value of a generator"


async def main():
    waits = value()
    for result in (5, "text", [None, None], generator(), iter([None]), waits, ValueError("raised"), None, range(2)):
        for wrap in (asyncio.ensure_future, asyncio.shield):
            try:
                print(type(result).__name__, await wrap(Awaitable(result)))
            except (TypeError, ValueError, RuntimeError) as error:
                print(type(result).__name__, type(error).__name__, error)
                entry = error.__traceback__
                while entry.tb_next:
                    entry = entry.tb_next
                print(entry.tb_frame.f_code.co_name, entry.tb_lineno)


asyncio.run(main())
