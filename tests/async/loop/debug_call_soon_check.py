import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for bad in (5, None, main, asyncio.sleep):
        for name in ("call_soon", "call_later", "call_at", "call_soon_threadsafe"):
            arguments = (bad,) if "soon" in name else (1, bad)
            try:
                handle = getattr(loop, name)(*arguments)
                handle.cancel()
                print(name, "accepted")
            except TypeError as error:
                print(error)


asyncio.run(main(), debug=True)
asyncio.run(main())
