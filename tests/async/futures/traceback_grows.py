import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError("x"))
    for n in range(2):
        try:
            await future
        except ValueError as error:
            count, entry = 0, error.__traceback__
            while entry:
                count, entry = count + 1, entry.tb_next
            print(count)
    await future


asyncio.run(main())
