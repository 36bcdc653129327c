"""Without an await in its loop a coroutine is never interrupted; with one it takes turns. A closed loop takes nothing."""
import asyncio


async def print_in_one_go(count, prefix):
    for number in range(count):
        print(prefix, number)


async def print_politely(count, prefix):
    for number in range(count):
        print(prefix, number)
        if number % 5 == 0:
            await asyncio.sleep(0)


def both(function, name):
    loop = asyncio.new_event_loop()
    tasks = [loop.create_task(function(10, f"{name}-{letter}")) for letter in "ab"]
    loop.run_until_complete(asyncio.wait(tasks))
    loop.close()
    return loop


both(print_in_one_go, "greedy")
closed = both(print_politely, "polite")
late = print_in_one_go(1, "too late")
try:
    closed.run_until_complete(late)
except RuntimeError as error:
    print(error)
finally:
    late.close()
