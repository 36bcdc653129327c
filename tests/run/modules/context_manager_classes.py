# What counts as a context manager is decided by its methods.
from contextlib import AbstractAsyncContextManager, AbstractContextManager, AsyncExitStack, ExitStack, nullcontext


class Both:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        return None


class NoExit(Both):
    __exit__ = None
    __aexit__ = None


class OnlyExit(AbstractContextManager):
    def __exit__(self, *error):
        return super().__exit__(*error)


class Narrower(AbstractContextManager):
    pass


for cls in (Both, NoExit, OnlyExit, Narrower, ExitStack, AsyncExitStack, nullcontext, int):
    print(cls.__name__, issubclass(cls, AbstractContextManager), issubclass(cls, AbstractAsyncContextManager), issubclass(cls, Narrower))
print(isinstance(Both(), AbstractContextManager), isinstance(open("/dev/null"), AbstractContextManager))
with OnlyExit() as manager:
    print(type(manager).__name__)
try:
    Narrower()
except TypeError as error:
    print(error)
