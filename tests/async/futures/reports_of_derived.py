# What reports a future's or a task's end meets it whole: with its attributes, and the weak references to it. The finalizer of a derived
# class takes the place of the report, unless it calls it.
import asyncio
import weakref


class DerivedTask(asyncio.Task):
    __slots__ = ('slot',)


class DerivedFuture(asyncio.Future):
    pass


class Silent(asyncio.Future):
    def __del__(self):
        print('finalizer of', self.attribute)


class Finalized(asyncio.Future):
    def __del__(self):
        print('finalizer of', self.attribute)
        super().__del__()


async def fail():
    raise ValueError('task')


async def wait():
    while True:
        await asyncio.sleep(0)


def failed(future):
    future.set_exception(ValueError('future'))
    return future


def watched(future):
    global reference
    reference = weakref.ref(future, lambda _: print('reference is gone'))
    future.attribute = 'attribute'
    return future


def handler(loop, context):
    future = context.get('future') or context.get('task')
    print(context['message'], future.attribute, getattr(future, 'slot', None), reference() is future)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    task = watched(DerivedTask(fail(), loop=loop))
    task.slot = 'slot'
    await asyncio.sleep(0)
    del task
    task = watched(asyncio.create_task(fail()))
    await asyncio.sleep(0)
    del task
    for make in DerivedFuture, Silent, Finalized, asyncio.Future:
        print(make.__name__)
        watched(failed(make(loop=loop)))
    print('without an error')
    for make in DerivedFuture, asyncio.Future:
        watched(make(loop=loop))
    task = asyncio.create_task(fail())
    task.attribute = 'called by hand'
    await asyncio.sleep(0)
    task.__del__()
    task.__del__()


def destroyed(make):
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(handler)
    task = watched(make(wait(), loop=loop))
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()
    print(make.__name__)


asyncio.run(main())
destroyed(asyncio.Task)
destroyed(DerivedTask)
