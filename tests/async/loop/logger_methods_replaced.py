# virtual-time
import asyncio
import logging

logger = logging.getLogger("asyncio")
logger.error = lambda *arguments, **options: print("error", arguments, sorted(options))


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.set_exception(ValueError("lost"))
    del future
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(1)
    loop.call_exception_handler({"message": "without"})


asyncio.run(main())
