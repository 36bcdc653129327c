import asyncio


async def job():
    pass


loop = asyncio.new_event_loop()
loop.close()
loop.close()
print(loop.is_closed(), loop.is_running())
coroutine = job()
for name, call in {
    "call_soon": lambda: loop.call_soon(print),
    "call_later": lambda: loop.call_later(1, print),
    "call_at": lambda: loop.call_at(1, print),
    "threadsafe": lambda: loop.call_soon_threadsafe(print),
    "run_forever": lambda: loop.run_forever(),
    "run_until_complete": lambda: loop.run_until_complete(coroutine),
    "create_task": lambda: loop.create_task(coroutine),
}.items():
    try:
        call()
    except RuntimeError as error:
        print(name, error)
coroutine.close()
print(loop.create_future(), loop.time() > 0)
loop.stop()
