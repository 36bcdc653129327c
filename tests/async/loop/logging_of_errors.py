# virtual-time
# What the loop reports goes to the handlers of logging.
import asyncio, logging, sys
logging.basicConfig(level=logging.INFO, format='%(levelname)s:%(name)s:%(message)s', stream=sys.stdout)
logger = logging.getLogger(__name__)


async def worker(name, queue):
    while True:
        item = await queue.get()
        try:
            logger.debug("%s takes %r", name, item)
            if item == 3:
                raise ValueError(f"bad item {item}")
            await asyncio.sleep(item)
            logger.info("%s finished %r", name, item)
        except ValueError:
            logger.exception("%s failed", name)
        finally:
            queue.task_done()


async def fails():
    raise KeyError("nobody looks")


async def main():
    queue = asyncio.Queue()
    for n in range(5):
        queue.put_nowait(n)
    workers = [asyncio.create_task(worker(f"w{i}", queue), name=f"w{i}") for i in range(2)]
    await queue.join()
    for w in workers:
        w.cancel()
    results = await asyncio.gather(*workers, return_exceptions=True)
    logger.info("results %s", results)
    task = asyncio.create_task(fails(), name="doomed")
    await asyncio.sleep(0)
    del task
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "made by hand", "extra": 5})


asyncio.run(main())
logger.warning("end")
