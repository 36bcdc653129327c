# virtual-time
# What asyncio's own functions keep alive through the traceback of what they raise: the futures that they waited for.
import asyncio
import gc
import weakref

gc.disable()
watched = []


def watch(name):
    future = asyncio.get_running_loop().create_future()
    watched.append(weakref.ref(future, lambda reference: print('   ', name, 'is gone')))
    return future


async def inside_wait_for(name, timeout):
    await asyncio.wait_for(watch(name), timeout)


async def wait_for_in_wait_for(name):
    await asyncio.wait_for(asyncio.wait_for(watch(name), 0), 0)


async def inside_wait(name):
    await asyncio.wait([watch(name)])


async def inside_wait_wrongly(name):
    await asyncio.wait([watch(name)], return_when='never')


async def as_completed(name):
    for one in asyncio.as_completed([watch(name)], timeout=1):
        await one


async def gathers(name):
    await asyncio.gather(watch(name), asyncio.sleep(5))


async def shields(name):
    await asyncio.shield(watch(name))


async def group(name):
    async with asyncio.TaskGroup() as group:
        group.create_task(inside_wait_for(name, 1))


async def timeout(name):
    async with asyncio.timeout(1):
        await watch(name)


async def keep_error(function, *arguments):
    print(function.__name__, *arguments[1:])
    task = asyncio.create_task(function(*arguments))
    await asyncio.sleep(2)
    task.cancel()
    try:
        await task
    except BaseException as error:
        print('    caught', type(error).__name__)
    print('    handled')
    await asyncio.sleep(0)
    print('    a step later')
    gc.collect()
    print('    collected')
    del task


async def main():
    for function in (inside_wait, inside_wait_wrongly, wait_for_in_wait_for, as_completed, gathers, shields, group, timeout):
        await keep_error(function, 'future')
    for seconds in (0, 1, 10):
        await keep_error(inside_wait_for, 'future', seconds)


asyncio.run(main())
