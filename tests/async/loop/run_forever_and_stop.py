import asyncio

loop = asyncio.new_event_loop()
order = []


def step(n):
    order.append(n)
    if n == 3:
        loop.stop()
        order.append("stop called")
    loop.call_soon(step, n + 1)


loop.call_soon(step, 0)
loop.run_forever()
print(order)
loop.call_soon(order.append, "second run")
loop.call_soon(loop.stop)
loop.run_forever()
print(order)
loop.stop()
loop.run_forever()
print("stopped at once", order[-1])


async def ticker():
    n = 0
    while True:
        n += 1
        if n == 5:
            loop.stop()
        await asyncio.sleep(0)


task = loop.create_task(ticker())
loop.run_forever()
task.cancel()
loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
print(task.cancelled())
loop.close()
