"""Waiting for many: gather keeps the order, wait lets you choose and cancel, as_completed gives the fastest first."""
import asyncio


async def fetch(name, seconds):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(f"  {name} was cancelled")
        raise
    print(f"  {name} arrived")
    return f"<{name}>"


def start(*requests):
    return [asyncio.create_task(fetch(name, seconds), name=name) for name, seconds in requests]


async def main():
    print("gather:")
    print(await asyncio.gather(*start(("slow", 3), ("quick", 1), ("medium", 2))))

    print("wait for the first:")
    done, pending = await asyncio.wait(start(("tortoise", 4), ("hare", 1), ("snail", 9)), return_when=asyncio.FIRST_COMPLETED)
    print("done:", [task.result() for task in done])
    print("pending:", sorted(task.get_name() for task in pending))
    for task in sorted(pending, key=asyncio.Task.get_name):
        if task.get_name() == "snail":
            task.cancel()
    done, pending = await asyncio.wait(pending)
    print("then:", sorted((task.get_name(), "cancelled" if task.cancelled() else "done") for task in done))

    print("as completed:")
    for next_one in asyncio.as_completed(start(("third", 3), ("first", 1), ("second", 2))):
        print(await next_one)


asyncio.run(main())
