import asyncio
import gc


async def waits_forever(future):
    await future


def start(loop):
    loop.create_task(waits_forever(loop.create_future()), name="forgotten")


loop = asyncio.new_event_loop()
start(loop)
loop.run_until_complete(asyncio.sleep(0))
gc.collect()
print("loop closes")
loop.close()
