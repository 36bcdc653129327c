# remove_done_callback() compares by ==, which may itself change the callbacks.
import asyncio


def first(future):
    print("first")


def second(future):
    print("second")


async def main():
    loop = asyncio.get_running_loop()

    class Removes:
        def __eq__(self, other):
            future.remove_done_callback(other)
            return False

    class Adds:
        added = False

        def __eq__(self, other):
            if not self.added:
                self.added = True
                future.add_done_callback(second)
            return other is first

    class Fails:
        def __eq__(self, other):
            raise ValueError("no comparison")

    future = loop.create_future()
    future.add_done_callback(first)
    for _ in range(5):
        future.add_done_callback(second)
    future.remove_done_callback(Removes())
    try:
        future.add_done_callback(first)
        future.add_done_callback(first)
        future.remove_done_callback(Fails())
    except ValueError as error:
        print(error)

    future = loop.create_future()
    future.add_done_callback(second)
    future.add_done_callback(first)
    future.add_done_callback(second)
    print(future.remove_done_callback(Adds()))
    future.set_result(None)
    await asyncio.sleep(0)


asyncio.run(main())
