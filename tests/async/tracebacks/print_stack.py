import asyncio
import sys
import traceback


def show():
    traceback.print_stack(file=sys.stdout)


async def inner():
    show()
    await asyncio.sleep(0)
    show()


async def main():
    await inner()
    await asyncio.create_task(inner())


asyncio.run(main())
