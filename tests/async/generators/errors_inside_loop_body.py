import asyncio


async def numbers():
    try:
        yield 1
        yield 2
    except ValueError:
        print("never: errors of the body don't reach the generator")
    finally:
        print("generator finalised")


async def main():
    try:
        async for n in numbers():
            print(n)
            raise ValueError("in body")
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0)
    print("later")
    g = numbers()
    try:
        async for n in g:
            raise KeyError("kept generator")
    except KeyError:
        pass
    print([n async for n in g])


asyncio.run(main())
