async def fetch():
    pass


class Client:
    async def get(self):
        pass

    @staticmethod
    async def make():
        pass


def outer():
    async def inner():
        pass
    return inner


for coroutine in (fetch(), Client().get(), Client.make(), outer()()):
    print(coroutine.__name__, coroutine.__qualname__, coroutine.cr_code.co_name, type(coroutine).__name__)
    coroutine.close()
fetch.__name__ = "renamed"
coroutine = fetch()
print(coroutine.__name__, coroutine.__qualname__)
coroutine.__qualname__ = "other"
print(coroutine.__name__, coroutine.__qualname__, repr(coroutine).split(" at ")[0])
try:
    coroutine.__name__ = 5
except TypeError as error:
    print(error)
try:
    del coroutine.__qualname__
except TypeError as error:
    print(error)
coroutine.close()
print([name for name in dir(coroutine) if not name.startswith("__")])
