"""Two tasks on a loop made by hand; each holds its result when the loop has run."""
import asyncio


async def square_slowly(number):
    print("working on", number)
    await asyncio.sleep(1)
    return number * number


def main():
    loop = asyncio.new_event_loop()
    first = loop.create_task(square_slowly(12))
    second = loop.create_task(square_slowly(25))
    print("nothing has run yet:", first.done(), second.done())
    loop.run_until_complete(asyncio.wait([first, second]))
    print("first result:", first.result())
    print("second result:", second.result())
    loop.close()


main()
