import asyncio


async def job(number=0):
    return number


class Holder:
    def __init__(self):
        self.job = job()


def drops_local():
    unused = job()
    print("in function")


def replaces():
    variable = job()
    variable = 1
    return variable


def argument(value):
    print("takes", type(value).__name__)


async def main():
    job()
    holder = Holder()
    holder = None
    drops_local()
    replaces()
    argument(job())
    items = [job()]
    items.clear()
    items.append(job())
    items[0] = None
    table = {"a": job()}
    del table["a"]
    table["b"] = job()
    table.pop("b")
    (lambda: job())()
    [job() for _ in range(1)]
    for one in [job()]:
        pass
    one = None
    print("end")


asyncio.run(main())
