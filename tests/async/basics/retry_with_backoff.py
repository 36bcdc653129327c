# virtual-time
import asyncio
import random


class Flaky:
    def __init__(self, failures):
        self.failures = failures
        self.calls = 0

    async def request(self):
        self.calls += 1
        await asyncio.sleep(0.1)
        if self.calls <= self.failures:
            raise ConnectionError(f"failure {self.calls}")
        return f"ok after {self.calls}"


async def retry(operation, attempts, base=1.0, timeout=None):
    loop = asyncio.get_running_loop()
    for attempt in range(1, attempts + 1):
        try:
            return await asyncio.wait_for(operation(), timeout)
        except (ConnectionError, TimeoutError) as error:
            if attempt == attempts:
                raise RuntimeError(f"gave up after {attempt}") from error
            delay = base * 2 ** (attempt - 1) + random.random() * 0.1
            print(f"{loop.time():.3f} {type(error).__name__} {error}; again in {delay:.3f}")
            await asyncio.sleep(delay)


async def main():
    random.seed(5)
    print(await retry(Flaky(2).request, 4))
    try:
        await retry(Flaky(9).request, 3)
    except RuntimeError as error:
        print(error, repr(error.__cause__))
    print(await retry(Flaky(0).request, 1, timeout=1))
    try:
        await retry(lambda: asyncio.sleep(10), 2, timeout=0.5)
    except RuntimeError as error:
        print(error, repr(error.__cause__))
    print(f"{asyncio.get_running_loop().time():.3f}")


asyncio.run(main())
