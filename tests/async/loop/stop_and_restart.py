import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
log = []


async def ticker(name):
    for i in range(6):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
    return name


tasks = [loop.create_task(ticker(n)) for n in "ab"]
loop.call_soon(loop.stop)
loop.run_forever()
print(log)
loop.call_soon(loop.stop)
loop.run_forever()
print(log)
print(loop.run_until_complete(tasks[0]), log)
print(loop.run_until_complete(asyncio.gather(*tasks)))
print(asyncio.all_tasks(loop))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()
print(loop.is_closed())
asyncio.set_event_loop(None)
