# A generator's finally that cancels everything while run() closes generators.
import asyncio


async def cancels():
    try:
        yield 2
    finally:
        for task in asyncio.all_tasks():
            task.cancel()
        raise ValueError("at shutdown")


async def main():
    global kept
    kept = cancels()
    await kept.__anext__()


asyncio.run(main())
