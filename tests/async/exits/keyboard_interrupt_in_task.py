import asyncio


async def interrupts():
    raise KeyboardInterrupt


async def main():
    try:
        await asyncio.gather(interrupts(), asyncio.sleep(10))
    finally:
        print("main finally")


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("interrupted", repr(error))
