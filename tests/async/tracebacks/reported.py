# virtual-time
# What the loop reports is printed by `logging`, that is by the module traceback: no suggestions, a group whose member's chain has a
# group stays open.
import asyncio
import traceback


class Worker:
    make_later = 1


async def misspelt():
    Worker().male_later


async def group_in_chain():
    try:
        raise ExceptionGroup("inner", [OSError("member")])
    except* OSError:
        async with asyncio.TaskGroup():
            raise KeyError("in the group")


async def main():
    asyncio.create_task(misspelt())
    asyncio.get_running_loop().call_soon(lambda: Worker().male_later)
    await asyncio.sleep(1)
    try:
        await group_in_chain()
    except ExceptionGroup as error:
        traceback.print_exc()
        asyncio.get_running_loop().call_exception_handler({"message": "reported", "exception": error})
    await group_in_chain()


asyncio.run(main())
