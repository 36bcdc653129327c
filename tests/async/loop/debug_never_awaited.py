import asyncio


async def job():
    pass


def make():
    return job()


async def main():
    make()
    print("end")


asyncio.run(main(), debug=True)
