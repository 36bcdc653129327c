# What logging and asyncio's own messages tell of where they were logged.
import logging, sys, asyncio, time
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s %(name)s %(filename)s:%(lineno)d %(funcName)s %(message)s")
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: 1/0)
    await asyncio.sleep(0)
    asyncio.create_task(main2())
    await asyncio.sleep(0)
    loop.set_exception_handler(lambda l, c: [][1])
    loop.call_soon(lambda: 1/0)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    loop.slow_callback_duration = 100
    loop.call_soon(time.sleep, 0)
    await asyncio.sleep(0)
async def main2(): raise ValueError("x")
asyncio.run(main(), debug=False)
