import asyncio


async def nested():
    pass


async def main():
    loop = asyncio.get_running_loop()
    print(loop.is_running(), loop)
    coroutine = nested()
    for call in (lambda: asyncio.run(coroutine), lambda: loop.run_until_complete(coroutine), lambda: loop.run_forever(),
                 lambda: loop.close(), lambda: asyncio.Runner().run(coroutine)):
        try:
            call()
        except RuntimeError as error:
            print(error)
    other = asyncio.new_event_loop()
    try:
        other.run_until_complete(coroutine)
    except RuntimeError as error:
        print(error)
    other.close()
    coroutine.close()


asyncio.run(main())
for call in (asyncio.get_running_loop, asyncio.current_task, asyncio.all_tasks, lambda: asyncio.timeout(1) and None):
    try:
        print(call())
    except RuntimeError as error:
        print(error)
