"""An exception in a task that nobody awaits isn't lost: it is reported when the task goes away. Two ways to catch it."""
import asyncio


class Unlucky(Exception):
    pass


async def play(number):
    await asyncio.sleep(0.1)
    if number == 13:
        raise Unlucky(number)
    return number


async def main():
    asked = asyncio.create_task(play(13))
    await asyncio.wait([asked])
    try:
        print(asked.result())
    except Unlucky as error:
        print("result() raised", repr(error))
    print("exception() gave", repr(asked.exception()))

    asyncio.create_task(play(13), name="nobody looks")
    await asyncio.sleep(1)
    print("the program goes on")


asyncio.run(main())
