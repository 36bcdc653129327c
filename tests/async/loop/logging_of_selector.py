# A new loop tells logging which selector it uses.
import asyncio, logging, sys


async def main():
    logging.info("in main")


asyncio.run(main())
logging.basicConfig(level=logging.DEBUG, format="%(levelname)s:%(name)s:%(message)s", stream=sys.stdout, force=True)
asyncio.run(main())
asyncio.new_event_loop().close()
