import asyncio


async def forgotten():
    pass


class Service:
    async def start(self):
        pass


def make():
    forgotten()
    print("made and dropped")


async def main():
    make()
    Service().start()
    kept = forgotten()
    print("before del")
    del kept
    print("after del")


asyncio.run(main())
forgotten()
