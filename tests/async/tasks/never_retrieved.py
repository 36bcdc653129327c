import asyncio


class Custom(Exception):
    pass


async def lost():
    raise Custom("nobody awaits me")


async def main():
    asyncio.create_task(lost(), name="lost task")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("main goes on")


asyncio.run(main())
print("after run")
