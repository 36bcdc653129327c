# What only timers hold dies when the loop is closed, the last of their heap first; an exception handler that interrupts the end of run()
# keeps the tasks that were cancelled there.
import asyncio
import gc

gc.disable()


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('dies:', self.name)


loop = asyncio.new_event_loop()
for delay in (5, 3, 8, 1, 9, 2, 7):
    loop.call_later(delay, print, Loud(f'timer {delay}'))
loop.call_soon(print, Loud('ready 1'))
loop.call_soon(print, Loud('ready 2'))
loop.close()
print('closed')


async def fails():
    loud = Loud('variable of a task that is cancelled at the end')
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError('at the end')


def interrupt(loop, context):
    raise KeyboardInterrupt(context['message'])


async def main():
    asyncio.get_running_loop().set_exception_handler(interrupt)
    asyncio.create_task(fails())
    await asyncio.sleep(0)


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print(repr(error))
print('collects')
gc.collect()
