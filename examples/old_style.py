"""Generator-based coroutines, as old tutorials show them: asyncio dropped them in Python 3.11, and the error says so."""
import asyncio


@asyncio.coroutine
def hello():
    print("hello")
    yield from asyncio.sleep(3)
    print("world")


asyncio.run(hello())
