# virtual-time
# gather, wait, as_completed, wait_for and shield with the same thing twice, with done things, with nested ones, cancelled midway.
import asyncio


async def value(result, delay=0):
    await asyncio.sleep(delay)
    if isinstance(result, BaseException):
        raise result
    return result


async def attempt(name, awaitable):
    try:
        print(name, await awaitable)
    except BaseException as error:
        print(name, "!!", repr(error))


async def main():
    loop = asyncio.get_running_loop()
    once = value("once")
    await attempt("same coroutine", asyncio.gather(once, once, once))
    task = asyncio.create_task(value("task", 1))
    await attempt("same task", asyncio.gather(task, task, value("other", 2)))
    done = loop.create_future()
    done.set_exception(ValueError("done"))
    await attempt("done with an exception", asyncio.gather(value("late", 1), done))
    await attempt("returned", asyncio.gather(value("late", 1), done, return_exceptions=True))
    cancelled = loop.create_future()
    cancelled.cancel("before")
    await attempt("cancelled before", asyncio.gather(cancelled, value(1)))
    await attempt("cancelled before, returned", asyncio.gather(cancelled, value(1), return_exceptions=True))
    children = [asyncio.create_task(value(index, index)) for index in range(1, 4)]
    gathered = asyncio.gather(*children)
    loop.call_later(2.5, gathered.cancel, "gather")
    await attempt("cancelled midway", gathered)
    print([child.cancelled() for child in children], gathered.cancelled(), gathered.done())
    inner = asyncio.gather(value(1, 1), value(OSError("inner"), 2))
    outer = asyncio.gather(inner, value(3, 3), return_exceptions=True)
    await attempt("nested", outer)
    first, second = asyncio.gather(value(LookupError(1), 1), value(2, 2)), asyncio.gather(value(3, 0.5))
    await attempt("wait for gathers", asyncio.wait_for(second, 1))
    await attempt("and the failing one", asyncio.wait_for(first, 5))
    tasks = [asyncio.create_task(value(index, 3 - index)) for index in range(3)]
    print(sorted(task.result() for task in (await asyncio.wait(tasks))[0]))
    finished, pending = await asyncio.wait(tasks + tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(finished), len(pending))
    failing = [asyncio.create_task(value(KeyError(index), 3 - index)) for index in range(3)]
    finished, pending = await asyncio.wait(failing, return_when=asyncio.FIRST_EXCEPTION)
    print(len(finished), len(pending), [repr(task.exception()) for task in finished])
    finished, pending = await asyncio.wait(pending, timeout=0.5)
    print(len(finished), len(pending))
    await asyncio.wait(failing)
    print([repr(task.exception()) for task in failing])
    results = []
    for next_one in asyncio.as_completed([value("b", 2), value("a", 1), value(IndexError("c"), 3)]):
        try:
            results.append(await next_one)
        except IndexError as error:
            results.append(repr(error))
    print(results)
    leftover = asyncio.create_task(value("never seen", 5))
    try:
        for next_one in asyncio.as_completed([leftover, value("x", 1)], timeout=2):
            results.append(await next_one)
    except TimeoutError as error:
        print(results[-1], repr(error), leftover.done())
    leftover.cancel()
    shielded = asyncio.create_task(value(ArithmeticError("inside"), 1))
    outer = asyncio.shield(shielded)
    outer.cancel("outer")
    await attempt("cancelled shield", outer)
    await attempt("its inside", shielded)
    await attempt("empty", asyncio.gather())
    await attempt("empty, returned", asyncio.gather(return_exceptions=True))
    print(type(asyncio.gather()).__name__, type(asyncio.gather(value(1))).__name__)
    await asyncio.sleep(0)
    await asyncio.sleep(0)


asyncio.run(main())
