# What asyncio keeps in a future or task can't be deleted, and some of it not be set.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.current_task()
    for owner, name in ((future, "_log_traceback"), (future, "_asyncio_future_blocking"), (future, "_cancel_message"),
                        (task, "_log_destroy_pending"), (task, "_must_cancel"), (future, "_state")):
        try:
            delattr(owner, name)
        except AttributeError as error:
            print(error)
    try:
        future._state = "FINISHED"
    except AttributeError as error:
        print(error)


asyncio.run(main())
