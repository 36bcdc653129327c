import asyncio


class Iterator:
    def __init__(self, log):
        self.log, self.count = log, 0

    def __iter__(self):
        return self

    def __next__(self):
        self.log.append("next")
        self.count += 1
        if self.count > 2:
            raise StopIteration("value")
        return None


class Full(Iterator):
    def send(self, value):
        self.log.append(f"send {value}")
        return next(self)

    def throw(self, *args):
        self.log.append(f"throw {[type(a).__name__ for a in args]}")
        raise StopIteration("thrown")

    def close(self):
        self.log.append("close")


class Awaitable:
    def __init__(self, kind):
        self.log = []
        self.kind = kind

    def __await__(self):
        return self.kind(self.log)


async def use(awaitable):
    return await awaitable


for kind in (Iterator, Full):
    awaitable = Awaitable(kind)
    print(asyncio.run(use(awaitable)), awaitable.log)
    awaitable = Awaitable(kind)
    coroutine = use(awaitable)
    coroutine.send(None)
    try:
        coroutine.throw(KeyError("k"))
    except KeyError as error:
        print("out:", repr(error), awaitable.log)
    except StopIteration as stop:
        print("stop:", stop.value, awaitable.log)
    awaitable = Awaitable(kind)
    coroutine = use(awaitable)
    coroutine.send(None)
    coroutine.close()
    print(awaitable.log)
    awaitable = Awaitable(kind)
    coroutine = use(awaitable)
    coroutine.send(None)
    try:
        coroutine.send("sent")
    except AttributeError as error:
        print(error)
    coroutine.close()
