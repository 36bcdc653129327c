import asyncio


class Pause:
    def __await__(self):
        try:
            coroutine.send(None)
        except ValueError as error:
            print("send:", error)
        try:
            coroutine.throw(KeyError)
        except ValueError as error:
            print("throw:", error)
        try:
            coroutine.close()
        except ValueError as error:
            print("close:", error)
        yield


async def job():
    print(coroutine.cr_running)
    await Pause()


coroutine = job()
coroutine.send(None)
print(coroutine.cr_running)
coroutine.close()


async def main():
    shared = asyncio.sleep(0.01)
    one = asyncio.ensure_future(shared)
    await asyncio.sleep(0)
    try:
        await shared
    except RuntimeError as error:
        print(error)
    await one
    try:
        await shared
    except RuntimeError as error:
        print(error)


asyncio.run(main())
