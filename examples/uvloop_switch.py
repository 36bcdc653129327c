"""Programs that ask for uvloop run unchanged: under coil the import gives coil's own loop."""
import asyncio

import uvloop


async def ticks(count):
    for number in range(count):
        await asyncio.sleep(0.01)
        print("tick", number)
    return "done"


loop = uvloop.new_event_loop()
print(loop.run_until_complete(ticks(2)))
loop.close()

uvloop.install()
print(asyncio.run(ticks(3)))
