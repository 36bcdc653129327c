# Who called while run() ends: what its parts do shows in stacks.
import asyncio
import traceback
import warnings


def stack():
    return [(entry.name, entry.lineno) for entry in traceback.extract_stack()]


async def never():
    pass


async def leftover():
    try:
        await asyncio.sleep(10)
    finally:
        print('leftover', stack())


async def generator():
    try:
        yield
    finally:
        print('generator', stack())


async def keeps_coroutine(coroutine):
    await asyncio.sleep(10)


async def main():
    global kept
    asyncio.create_task(leftover())
    kept = generator()
    await anext(kept)
    await asyncio.sleep(0)


warnings.simplefilter('always')
asyncio.run(main())
with asyncio.Runner() as runner:
    runner.run(main())
runner = asyncio.Runner()
runner.run(main())
runner.close()
