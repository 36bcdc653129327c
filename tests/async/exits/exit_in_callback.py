import asyncio
import sys


async def main():
    asyncio.get_running_loop().call_soon(sys.exit, 3)
    try:
        await asyncio.sleep(10)
    finally:
        print("main is cancelled")


asyncio.run(main())
