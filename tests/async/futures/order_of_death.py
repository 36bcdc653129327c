# What futures and tasks hold dies in one order: callbacks (the first before the others, which go from the last), the result, attributes; then
# a task's context, its coroutine.
import asyncio
import contextvars

variable = contextvars.ContextVar('variable')


class Held:
    def __init__(self, name):
        self.name = name

    def __call__(self, *arguments):
        pass

    def __del__(self):
        print(self.name, end=' ')


class Error(Exception):
    def __init__(self):
        self.held = Held('error')


class DerivedFuture(asyncio.Future):
    pass


class DerivedTask(asyncio.Task):
    pass


def pending(future):
    future.attribute = Held('attribute')
    for number in range(3):
        future.add_done_callback(Held(f'callback {number}'))


def finished(future):
    future.attribute = Held('attribute')
    future.set_result(Held('result'))


def failed(future):
    future.attribute = Held('attribute')
    future.set_exception(Error())
    future.exception()


def cancelled(future):
    future.attribute = Held('attribute')
    future.cancel(Held('message'))


async def give(result):
    return result


async def suspended():
    held = Held('coroutine')
    while True:
        await asyncio.sleep(0)


async def ended(make):
    context = contextvars.copy_context()
    context.run(variable.set, Held('context'))
    task = make(give(Held('result')), loop=asyncio.get_running_loop(), context=context)
    task.attribute = Held('attribute')
    await asyncio.sleep(0)


def destroyed(make):
    loop = asyncio.new_event_loop()
    context = contextvars.copy_context()
    context.run(variable.set, Held('context'))
    task = make(suspended(), loop=loop, context=context)
    task.attribute = Held('attribute')
    task.add_done_callback(Held('callback'))
    task._log_destroy_pending = False
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()


async def main():
    loop = asyncio.get_running_loop()
    for make in loop.create_future, lambda: DerivedFuture(loop=loop):
        for end in pending, finished, failed, cancelled:
            print(end.__name__, end=': ')
            end(make())
            print()
    for make in asyncio.Task, DerivedTask:
        print(make.__name__, end=': ')
        await ended(make)
        print()


asyncio.run(main())
for make in asyncio.Task, DerivedTask:
    print('destroyed', make.__name__, end=': ')
    destroyed(make)
    print()
