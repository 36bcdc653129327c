# virtual-time
# KeyboardInterrupt and SystemExit out of children: of gather, groups, shields, callbacks, generators; what is left and said.
import asyncio
import sys


def log(*things):
    print(*things, file=sys.stderr, flush=True)


async def leaves(error, delay=1):
    await asyncio.sleep(delay)
    raise error


async def other(name):
    try:
        await asyncio.sleep(10)
    except BaseException as error:
        log(name, repr(error))
        raise
    finally:
        log(name, "finally")


async def gathered(error):
    await asyncio.gather(leaves(error), other("gathered"))


async def gathered_returned(error):
    await asyncio.gather(leaves(error), other("gathered"), return_exceptions=True)


async def grouped(error):
    async with asyncio.TaskGroup() as group:
        group.create_task(leaves(error))
        group.create_task(other("grouped"))


async def grouped_body(error):
    async with asyncio.TaskGroup() as group:
        group.create_task(other("grouped"))
        await leaves(error)


async def shielded(error):
    await asyncio.shield(leaves(error))


async def waited(error):
    await asyncio.wait([asyncio.create_task(leaves(error)), asyncio.create_task(other("waited"))])


async def waited_for(error):
    await asyncio.wait_for(leaves(error), 5)


async def in_callback(error):
    def callback():
        raise error

    asyncio.get_running_loop().call_later(1, callback)
    await other("beside a callback")


async def in_done_callback(error):
    def callback(future):
        raise error

    task = asyncio.create_task(other("with a callback"))
    task.add_done_callback(callback)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(5)


async def in_generator(error):
    async def numbers():
        try:
            yield 1
            await leaves(error)
        finally:
            log("generator finally", repr(sys.exception()))

    async for number in numbers():
        log(number)


async def in_time(error):
    async with asyncio.timeout(1):
        await leaves(error)


async def background(error):
    task = asyncio.create_task(leaves(error))
    await other("in front")


async def caught(error):
    try:
        await asyncio.gather(leaves(error))
    except BaseException as caught:
        log("caught", repr(caught))
    return "returned"


async def quiet(coroutine):
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    return await coroutine


for function in (gathered, gathered_returned, grouped, grouped_body, shielded, waited, waited_for, in_callback,
                 in_done_callback, in_generator, in_time, background, caught):
    for error in (KeyboardInterrupt("stop"), SystemExit(5)):
        log("---", function.__name__, type(error).__name__)
        try:
            log(asyncio.run(quiet(function(error))))
        except BaseException as left:
            log("run:", repr(left), left is error, repr(left.__context__))
