import asyncio


async def work(value):
    await asyncio.sleep(0)
    return value


async def fails():
    raise ValueError("from coroutine")


loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed(), loop)
print(loop.run_until_complete(work(1)), loop.run_until_complete(work(2)))
task = loop.create_task(work("task"))
print(task.done(), loop.run_until_complete(task), task.done())
future = loop.create_future()
loop.call_soon(future.set_result, "future")
print(loop.run_until_complete(future))
try:
    loop.run_until_complete(fails())
except ValueError as error:
    print(error)
try:
    loop.run_until_complete(5)
except TypeError as error:
    print(error)


async def nested():
    inner = work(0)
    try:
        loop.run_until_complete(inner)
    except RuntimeError as error:
        print(error)
    finally:
        inner.close()
    other = work(0)
    try:
        asyncio.run(other)
    except RuntimeError as error:
        print(error)
    finally:
        other.close()


loop.run_until_complete(nested())


async def stops():
    loop.stop()
    await asyncio.sleep(1)


try:
    loop.run_until_complete(stops())
except RuntimeError as error:
    print(error)
for t in asyncio.all_tasks(loop):
    t.cancel()
    try:
        loop.run_until_complete(t)
    except asyncio.CancelledError:
        print("left-over cancelled")
loop.close()
print(loop.is_closed(), loop)
for action in (lambda: loop.call_soon(print), lambda: loop.create_task(None), lambda: loop.run_forever(), lambda: loop.call_later(1, print)):
    try:
        action()
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
loop.close()
