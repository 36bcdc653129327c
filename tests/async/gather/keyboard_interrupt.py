import asyncio


async def interrupts():
    await asyncio.sleep(0)
    raise KeyboardInterrupt("by hand")


async def other():
    try:
        await asyncio.sleep(100)
    finally:
        print("other ends")


async def main():
    try:
        await asyncio.gather(interrupts(), other())
    except BaseException as error:
        print("main sees", repr(error))
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("out:", repr(error))
