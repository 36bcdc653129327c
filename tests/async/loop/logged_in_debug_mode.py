# virtual-time
"""What the loop logs in debug mode, by the module logging: at its level, with its place."""
import asyncio
import logging
import sys
import time

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s %(name)s %(filename)s:%(lineno)d %(funcName)s %(message)s")
# Which selector it is depends on the clock.
logging.getLogger("asyncio").addFilter(lambda record: "selector" not in record.getMessage())


def block():
    time.sleep(0.25)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(block)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
loop = asyncio.new_event_loop()
loop.set_debug(True)
loop.close()
loop.close()
