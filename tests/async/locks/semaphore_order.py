import asyncio


async def main():
    semaphore, log = asyncio.Semaphore(2), []

    async def worker(name, rounds):
        async with semaphore:
            log.append("+" + name)
            for _ in range(rounds):
                await asyncio.sleep(0)
            log.append("-" + name)

    await asyncio.gather(*(worker(name, rounds) for name, rounds in zip("abcdef", (3, 1, 2, 1, 1, 1))))
    print(" ".join(log))
    print(semaphore.locked(), semaphore._value)
    await semaphore.acquire()
    semaphore.release()
    semaphore.release()
    print(semaphore._value, repr(semaphore)[-21:])


asyncio.run(main())
