import asyncio
import traceback


async def fails():
    await asyncio.sleep(0)
    raise ValueError("text")


async def main():
    try:
        await fails()
    except ValueError as error:
        print("".join(traceback.format_exception(error)).replace(__file__, "FILE"))
        print([(entry.lineno, entry.name, entry.line) for entry in traceback.extract_tb(error.__traceback__)])
    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    print([(entry.lineno, entry.name) for entry in traceback.extract_tb(task.exception().__traceback__)])


asyncio.run(main())
