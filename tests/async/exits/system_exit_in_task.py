import asyncio
import sys


async def leaves():
    await asyncio.sleep(0)
    sys.exit(3)


async def background():
    try:
        await asyncio.sleep(100)
    finally:
        print("background cancelled")


async def main():
    tasks = [asyncio.create_task(background()), asyncio.create_task(leaves())]
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("main cancelled")
        raise
    print("not reached")


asyncio.run(main())
