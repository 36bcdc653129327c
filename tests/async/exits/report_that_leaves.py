# An exception handler that interrupts the end of run(), which reports what a task that it has cancelled has failed with: the tasks die with the
# traceback, and the one that was reported is last, which a variable holds, too.
import asyncio


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('dies', self.name)


def fail(name):
    held = Held(name)
    raise ValueError(name)


async def failing(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        fail(name)


async def returning(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        return Held(name)


def handler(loop, context):
    print(context['message'], repr(context['exception']))
    raise KeyboardInterrupt('handler')


async def main(*children):
    asyncio.get_running_loop().set_exception_handler(handler)
    for child in children:
        asyncio.create_task(child)
    await asyncio.sleep(0)


for children in (returning('first'), failing('second')), (failing('first'), returning('second')):
    main_task = main(*children)
    del children
    try:
        asyncio.run(main_task)
    except BaseException as error:
        print(repr(error))
    print('end')
