import asyncio


async def fetch(name, *, retries):
    if retries == 0:
        raise LookupError(name)
    return await fetch(
        name,
        retries=retries - 1,
    )


async def main():
    results = [
        await fetch("first", retries=0) if False else "skipped",
        (await fetch("second", retries=2)).upper(),
    ]
    print(results)


asyncio.run(main())
