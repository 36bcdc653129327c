# virtual-time
import asyncio


async def innermost():
    try:
        await asyncio.sleep(100)
    finally:
        print("innermost ends at", asyncio.get_running_loop().time())


async def middle(timeout):
    try:
        await asyncio.wait_for(innermost(), timeout)
    except TimeoutError:
        print("middle timed out")
        return "from middle"
    except asyncio.CancelledError:
        print("middle cancelled")
        raise


async def main():
    print(await asyncio.wait_for(middle(1), 5))
    try:
        await asyncio.wait_for(middle(5), 1)
    except TimeoutError:
        print("outer timed out")
    try:
        await asyncio.wait_for(asyncio.gather(middle(1), middle(3)), 2)
    except TimeoutError:
        print("gather timed out", asyncio.get_running_loop().time())
    try:
        await asyncio.wait_for(asyncio.wait_for(asyncio.wait_for(innermost(), 3), 2), 1)
    except TimeoutError as error:
        print(repr(error), asyncio.get_running_loop().time())


asyncio.run(main())
