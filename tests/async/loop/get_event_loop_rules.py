import asyncio
import warnings

warnings.simplefilter("always")
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
print(asyncio._get_running_loop())


async def main():
    loop = asyncio.get_running_loop()
    print(asyncio.get_event_loop() is loop, loop.is_running())


asyncio.run(main())
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
own = asyncio.new_event_loop()
asyncio.set_event_loop(own)
print(asyncio.get_event_loop() is own)
asyncio.set_event_loop(None)
own.close()
try:
    asyncio.set_event_loop(5)
except (AssertionError, TypeError) as error:
    print(type(error).__name__)
print(type(asyncio.get_event_loop_policy()).__name__, isinstance(own, asyncio.AbstractEventLoop))
for bad in (lambda: asyncio.current_task(), lambda: asyncio.all_tasks()):
    try:
        bad()
    except RuntimeError as error:
        print(error)
