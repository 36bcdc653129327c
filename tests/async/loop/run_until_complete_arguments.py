import asyncio

loop = asyncio.new_event_loop()


async def value():
    return 5


class Awaitable:
    def __await__(self):
        yield
        return "from __await__"


future = loop.create_future()
loop.call_soon(future.set_result, "future")
print(loop.run_until_complete(value()), loop.run_until_complete(future), loop.run_until_complete(Awaitable()))
print(loop.run_until_complete(loop.create_task(value())))
for bad in (5, None, value):
    try:
        loop.run_until_complete(bad)
    except TypeError as error:
        print(error)


async def fails():
    raise LookupError("out")


try:
    loop.run_until_complete(fails())
except LookupError as error:
    print(repr(error))
other = asyncio.new_event_loop()
try:
    loop.run_until_complete(other.create_future())
except ValueError as error:
    print(error)
for one in (loop, other):
    one.close()
