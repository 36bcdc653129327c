# virtual-time
import asyncio


async def main():
    try:
        async with asyncio.timeout(5):
            raise ValueError("body")
    except ValueError as error:
        print(repr(error), repr(error.__context__))
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(10)
            finally:
                raise KeyError("while timing out")
    except KeyError as error:
        print(repr(error), repr(error.__context__), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                raise TimeoutError("own")
    except TimeoutError as error:
        print(repr(error), repr(error.__context__), asyncio.current_task().cancelling())
    async with asyncio.timeout(1):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("swallowed")
    print("went on", asyncio.current_task().cancelling())


asyncio.run(main())
