# The callback of shield()'s future holds it and the inner one, which dies first.
import asyncio


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('dies:', self.name)


async def child(name):
    held = Held(name)
    await asyncio.sleep(1)


def handler(loop, context):
    print(context['message'], repr(context['exception']))


async def shielded(*cancelled):
    children = [asyncio.ensure_future(child(name)) for name in ('first', 'second')]
    future = asyncio.shield(asyncio.gather(*children))
    await asyncio.sleep(0)
    for number in cancelled:
        children[number].cancel()
    children = future = None
    for _ in range(5):
        await asyncio.sleep(0)
    print('end')


async def cancelled_itself():
    inner = asyncio.ensure_future(child('inner'))
    future = asyncio.shield(inner)
    await asyncio.sleep(0)
    future.cancel()
    future = inner = None
    await asyncio.sleep(2)
    print('end')


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    await shielded(0, 1)
    await shielded(1, 0)
    await cancelled_itself()


asyncio.run(main())
