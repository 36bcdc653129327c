import asyncio


class Broken(Exception):
    pass


async def fail(after):
    for _ in range(after):
        await asyncio.sleep(0)
    raise Broken(f"after {after}")


async def guard(after):
    try:
        await fail(after)
    except Broken as error:
        print("guard", error)
        raise RuntimeError("wrapped") from error
    finally:
        print("finally")


async def main():
    for after in (0, 2):
        try:
            await guard(after)
        except RuntimeError as error:
            print(error, repr(error.__cause__))
    task = asyncio.create_task(fail(1))
    try:
        await task
    except Broken as error:
        print("from task", error, task.done(), repr(task.exception()))
    try:
        task.result()
    except Broken as error:
        print("result raises", error)


asyncio.run(main())
