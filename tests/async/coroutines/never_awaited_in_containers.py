import asyncio


async def one():
    return 1


async def main():
    pending = [one(), one()]
    print(len(pending), await pending.pop())
    pending.clear()
    print("cleared")
    result = one() and "truthy"
    print(result)


asyncio.run(main())
