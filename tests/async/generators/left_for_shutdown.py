import asyncio


async def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print(name, "finalised", asyncio.current_task().get_name() != "main")


async def main():
    asyncio.current_task().set_name("main")
    global kept
    kept = numbers("kept")
    print(await kept.__anext__())
    print("main ends")


asyncio.run(main())
print("run has ended", kept.ag_frame)
