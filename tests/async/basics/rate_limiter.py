# virtual-time
import asyncio


class RateLimiter:
    def __init__(self, rate, burst):
        self.rate, self.tokens, self.burst = rate, burst, burst
        self.updated = asyncio.get_running_loop().time()
        self.lock = asyncio.Lock()

    async def acquire(self):
        async with self.lock:
            while True:
                now = asyncio.get_running_loop().time()
                self.tokens = min(self.burst, self.tokens + (now - self.updated) * self.rate)
                self.updated = now
                if self.tokens >= 1:
                    self.tokens -= 1
                    return
                await asyncio.sleep((1 - self.tokens) / self.rate)


async def client(name, limiter):
    for i in range(3):
        await limiter.acquire()
        print(f"{asyncio.get_running_loop().time():.2f} {name} request {i}")


async def main():
    limiter = RateLimiter(rate=2, burst=3)
    await asyncio.gather(*(client(n, limiter) for n in "abc"))


asyncio.run(main())
