# A generator that is dropped half way is finalised by a task of the loop.
import asyncio


async def resource(name):
    try:
        for i in range(10):
            yield i
    finally:
        print(name, "closing")
        await asyncio.sleep(0)
        print(name, "closed")


async def main():
    async for i in resource("broken"):
        if i == 1:
            break
    print("after the loop")
    for n in range(4):
        await asyncio.sleep(0)
        print("round", n)
    g = resource("at the end")
    await anext(g)
    print("main ends")
    keep.append(g)


keep = []
asyncio.run(main())
print("run is over")
