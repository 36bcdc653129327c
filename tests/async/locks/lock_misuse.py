import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    print(await lock.acquire(), lock.locked())
    print(repr(lock).split(" at ")[1][15:] if False else repr(lock)[-9:])
    lock.release()
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)
    async with lock as value:
        print(value)
    condition = asyncio.Condition()
    for call in (condition.notify, condition.notify_all, condition.release):
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Condition(lock=5)
    except Exception as error:
        print(type(error).__name__)


asyncio.run(main())
