import asyncio

other = asyncio.new_event_loop()


async def main():
    future = other.create_future()
    task = asyncio.create_task(wait(future), name="T")
    try:
        await task
    except RuntimeError as error:
        text = str(error)
        print(text.startswith("Task <Task pending name='T'"), text.endswith("attached to a different loop"))
    try:
        asyncio.gather(future, asyncio.get_running_loop().create_future())
    except ValueError as error:
        print(error)


async def wait(future):
    await future


asyncio.run(main())
other.close()
