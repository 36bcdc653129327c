import asyncio


def double(number):
    result = number * 2
    return result


async def fetch(name):
    size = double(len(name))
    await asyncio.sleep(0)
    size = size + 1
    return size


async def main():
    total = await fetch("abc")
    total = total + await fetch("de")
    print("total", total)


asyncio.run(main())
