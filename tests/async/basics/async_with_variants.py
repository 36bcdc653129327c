import asyncio


class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter failed")
        return self.name

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0)
        print("exit", self.name, kind and kind.__name__)
        if self.fail == "exit":
            raise RuntimeError("exit failed")
        return self.swallow


async def returning():
    async with Manager("returning"):
        return "value"


async def looping():
    for i in range(3):
        async with Manager(i):
            if i == 1:
                break
    return i


async def main():
    async with Manager("a") as a, Manager("b") as b:
        print(a, b)
    async with (Manager("c"), Manager("d", swallow=True)):
        raise ValueError("swallowed by d")
    print(await returning(), await looping())
    for fail in ("enter", "exit"):
        try:
            async with Manager("outer"):
                async with Manager("bad", fail=fail):
                    raise KeyError("body")
        except Exception as error:
            print(repr(error), repr(error.__context__))
    task = asyncio.create_task(hold())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))


async def hold():
    async with Manager("held"):
        await asyncio.sleep(10)


asyncio.run(main())
