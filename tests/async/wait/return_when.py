import asyncio


async def job(name, rounds, fails=False):
    for _ in range(rounds):
        await asyncio.sleep(0)
    if fails:
        raise RuntimeError(name)
    return name


def names(tasks):
    return sorted(t.get_name() for t in tasks)


async def main():
    def make(*specifications):
        return [asyncio.create_task(job(*s), name=s[0]) for s in specifications]

    tasks = make(("a", 1), ("b", 3), ("c", 5, True))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending), [repr(t.exception()) for t in tasks])
    done, pending = await asyncio.wait(tasks)
    print(names(done), names(pending))
    tasks = make(("d", 2), ("e", 1))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending))
    for bad in (lambda: asyncio.wait([]), lambda: asyncio.wait([job("x", 0)]), lambda: asyncio.wait(tasks[0]), lambda: asyncio.wait(tasks, return_when="SOON"), lambda: asyncio.wait({1})):
        try:
            await bad()
        except (ValueError, TypeError, AttributeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
