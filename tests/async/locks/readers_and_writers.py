import asyncio


class ReadWriteLock:
    def __init__(self):
        self.readers = 0
        self.writing = False
        self.changed = asyncio.Condition()

    async def acquire_read(self):
        async with self.changed:
            await self.changed.wait_for(lambda: not self.writing)
            self.readers += 1

    async def release_read(self):
        async with self.changed:
            self.readers -= 1
            self.changed.notify_all()

    async def acquire_write(self):
        async with self.changed:
            await self.changed.wait_for(lambda: not self.writing and self.readers == 0)
            self.writing = True

    async def release_write(self):
        async with self.changed:
            self.writing = False
            self.changed.notify_all()


async def reader(lock, name):
    await lock.acquire_read()
    print(name, "reads, readers:", lock.readers)
    await asyncio.sleep(0)
    await lock.release_read()


async def writer(lock, name):
    await lock.acquire_write()
    print(name, "writes, readers:", lock.readers)
    await asyncio.sleep(0)
    await lock.release_write()


async def main():
    lock = ReadWriteLock()
    await asyncio.gather(reader(lock, "r1"), writer(lock, "w1"), reader(lock, "r2"), writer(lock, "w2"), reader(lock, "r3"))
    print(lock.readers, lock.writing)


asyncio.run(main())
