import asyncio
import sys


async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    try:
        sys.exit("a message")
    finally:
        print("finally", task.done())


asyncio.run(main())
