# The traceback of a failed asyncio.wait() keeps what waited for alive no longer than it lives itself.
import asyncio
import weakref


async def work():
    pass


async def main():
    coroutine = work()
    reference = weakref.ref(coroutine)
    try:
        await asyncio.wait([coroutine])
    except TypeError as error:
        print(error, error.__traceback__.tb_next is not None)
        coroutine.close()
        del coroutine
        print(reference() is not None)
    print(reference() is None)


asyncio.run(main())
