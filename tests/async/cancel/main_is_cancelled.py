import asyncio


async def main():
    asyncio.get_running_loop().call_soon(asyncio.current_task().cancel, "from outside")
    try:
        await asyncio.sleep(10)
    finally:
        print("main cleans up")


try:
    asyncio.run(main())
except asyncio.CancelledError as error:
    print(repr(error))
asyncio.run(main())
