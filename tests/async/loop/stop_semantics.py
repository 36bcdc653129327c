import asyncio

loop = asyncio.new_event_loop()
log = []


def step(n):
    log.append(n)
    if n < 5:
        loop.call_soon(step, n + 1)


loop.call_soon(step, 0)
loop.call_soon(loop.stop)
loop.run_forever()
print(log)
loop.stop()
loop.run_forever()
print(log)
loop.call_soon(loop.stop)
loop.call_soon(log.append, "after stop, same round")
loop.run_forever()
print(log)


async def never():
    loop.stop()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return "finished"


task = loop.create_task(never())
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print(error)
print(loop.run_until_complete(task))
loop.close()
