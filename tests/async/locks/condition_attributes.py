# A condition has its lock's methods as attributes of its own; a subclass, a lock of another kind, a lock without them.
import asyncio


class Counting(asyncio.Lock):
    def __init__(self):
        super().__init__()
        self.count = 0

    async def acquire(self):
        self.count += 1
        return await super().acquire()


class Own(asyncio.Condition):
    def release(self):
        print("never called: the instance has a release of its own")


async def main():
    lock = Counting()
    condition = asyncio.Condition(lock)
    print(sorted(name for name in vars(condition) if not name.startswith("_")))
    print(condition.acquire.__self__ is lock, condition.locked(), lock.count)
    async with condition:
        print(condition.locked(), lock.locked(), lock.count)
        try:
            async with asyncio.timeout(0.001):
                await condition.wait()
        except TimeoutError:
            print("timed out", condition.locked(), lock.count)
    own = Own()
    async with own:
        pass
    print(own.locked())
    await condition.acquire()
    condition.release()
    try:
        asyncio.Condition(7)
    except AttributeError as error:
        print(error)
    try:
        asyncio.Condition.acquire
    except AttributeError as error:
        print(error)
    semaphore_like = asyncio.Condition(asyncio.Semaphore(1))
    async with semaphore_like:
        print(semaphore_like.locked())


asyncio.run(main())
