import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
iterator = future.__await__()
print(next(iterator) is future, future._asyncio_future_blocking)
try:
    next(iterator)
except RuntimeError as error:
    print(error)
future = loop.create_future()
iterator = iter(future)
next(iterator)
future.set_result(7)
try:
    next(iterator)
except StopIteration as stop:
    print(stop.value)
print(type(iterator).__name__)
future = loop.create_future()
iterator = future.__await__()
next(iterator)
try:
    iterator.throw(KeyError("thrown"))
except KeyError as error:
    print(repr(error))
iterator.close()
loop.close()
