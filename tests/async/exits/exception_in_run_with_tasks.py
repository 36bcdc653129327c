import asyncio


async def background(n):
    try:
        await asyncio.sleep(100)
    finally:
        print("background cancelled")


async def generator():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed at the end")


async def main():
    tasks = [asyncio.create_task(background(n)) for n in range(2)]
    g = generator()
    await g.__anext__()
    await asyncio.sleep(0)
    main.kept = g
    raise ValueError("main fails")


try:
    asyncio.run(main())
except ValueError as error:
    print(error)
print("after run")
