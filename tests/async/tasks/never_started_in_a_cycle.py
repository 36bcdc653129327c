# A task that never began and is part of a dead cycle: its coroutine is warned about, and stays as it is while the rest reports.
import asyncio
import gc

gc.disable()


class Holder:
    pass


async def never(holder):
    pass


async def main():
    holder = Holder()
    holder.task = asyncio.get_running_loop().create_task(never(holder))
    holder.task.add_done_callback(print)
    asyncio.get_running_loop().stop()


try:
    loop = asyncio.new_event_loop()
    task = loop.create_task(main())
    loop.run_forever()
    loop.close()
finally:
    gc.collect()
print('collected')
