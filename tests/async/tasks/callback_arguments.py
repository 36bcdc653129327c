import asyncio


def callback(future):
    print("callback", future.result())


async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(callback)
    future.add_done_callback(callback)
    print(future.remove_done_callback(callback), future.remove_done_callback(callback))
    future.add_done_callback(callback)
    future.set_result("late")
    future.add_done_callback(callback)
    print("set")
    await asyncio.sleep(0)
    print("after a round")

    def raises(future):
        raise ValueError("in callback")

    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(raises)
    future.add_done_callback(callback)
    future.set_result("still called")
    await asyncio.sleep(0)


asyncio.run(main())
