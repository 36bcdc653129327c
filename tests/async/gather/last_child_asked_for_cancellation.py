# A gather() that was cancelled raises the CancelledError of its last child, whatever that has ended with: a child that had asked for its own
# cancellation before it failed tells its message.
import asyncio


async def child(message):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        if message:
            asyncio.current_task().cancel(message)
        raise ValueError('failed instead')


async def show(first, last):
    gathering = asyncio.gather(child(first), child(last), return_exceptions=True)
    await asyncio.sleep(0)
    gathering.cancel('the whole')
    try:
        await gathering
    except asyncio.CancelledError as error:
        print(first, last, error.args)


async def show_task():
    task = asyncio.create_task(child('its own'))
    await asyncio.sleep(0)
    task.cancel('from outside')
    await asyncio.wait([task])
    print(task, task._must_cancel, task._cancel_message, repr(task._make_cancelled_error()))


async def main():
    await show(None, 'own message')
    await show('own message', None)
    await show(None, None)
    await show_task()


asyncio.run(main())
