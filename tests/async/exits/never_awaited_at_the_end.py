# With asyncio the module warnings is there until the modules are cleared: what an error has kept is reported in full.
import asyncio


async def work():
    pass


async def main():
    kept = work()
    try:
        await asyncio.wait([kept])
    except TypeError as error:
        print(error)
        raise SystemExit(3)


held = work()
asyncio.run(main())
