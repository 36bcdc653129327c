import asyncio
import inspect
import types


async def coroutine_function():
    pass


async def async_generator():
    yield


def generator():
    yield


def marked():
    yield


class Class:
    async def method(self):
        pass

    @staticmethod
    async def static():
        pass

    @classmethod
    async def of_class(cls):
        pass

    async def __call__(self):
        pass


class FutureLike:
    _asyncio_future_blocking = False


for value in (coroutine_function, async_generator, generator, Class.method, Class().method, Class.static, Class.of_class, Class(),
              Class, types.coroutine(marked), 5, len):
    name = getattr(value, "__qualname__", type(value).__name__)
    print(name, asyncio.iscoroutinefunction(value), inspect.iscoroutinefunction(value), inspect.isasyncgenfunction(value))
coroutine = coroutine_function()
for value in (coroutine, generator(), async_generator(), 5):
    print(type(value).__name__, asyncio.iscoroutine(value), inspect.isawaitable(value), asyncio.isfuture(value))
coroutine.close()
print(asyncio.isfuture(FutureLike()), asyncio.isfuture(FutureLike))
