import asyncio


async def numbers(name):
    try:
        for i in range(10):
            yield i
    finally:
        print(name, "finalised in", asyncio.current_task().get_name())
        await asyncio.sleep(0)
        print(name, "done")


async def main():
    async for i in numbers("a"):
        if i == 1:
            break
    print("after break")
    await asyncio.sleep(0)
    print("one round")
    await asyncio.sleep(0)
    print("two rounds")
    await asyncio.sleep(0)
    print("three rounds")
    await asyncio.sleep(0)
    held = numbers("b")
    async for i in held:
        break
    print("held", i)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await held.aclose()
    print("closed by hand")


asyncio.run(main(), debug=False)
