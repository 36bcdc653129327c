# virtual-time
# Asynchronous generators that are left, dropped, shut down, thrown into, and the hooks that see it.
import asyncio
import gc
import sys


def log(*things):
    print(*things)


async def numbers(name, ends=True):
    try:
        for index in range(100):
            yield index
    except BaseException as error:
        log(name, "sees", repr(error))
        raise
    finally:
        await asyncio.sleep(0)
        log(name, "closed in", asyncio.current_task().get_name() != "main")


async def breaks(name, rounds):
    async for number in numbers(name):
        if number == 2:
            break
    for index in range(rounds):
        log("round", index)
        await asyncio.sleep(0)


async def asend_and_throw():
    async def echo():
        received = None
        while True:
            try:
                received = yield received
            except ValueError as error:
                received = f"caught {error}"

    generator = echo()
    log(await generator.asend(None), await generator.asend(1), await generator.athrow(ValueError("x")), await generator.asend(2))
    try:
        await generator.athrow(KeyError("y"))
    except KeyError as error:
        log(repr(error))
    for attempt in (generator.asend(1), generator.athrow(ValueError), generator.aclose(), anext(generator)):
        try:
            log("then", await attempt)
        except BaseException as error:
            log("then", repr(error))
    fresh = echo()
    try:
        await fresh.asend(1)
    except TypeError as error:
        log(error)
    await fresh.aclose()
    unused = echo()
    await unused.aclose()
    log(await anext(unused, "default"))


async def twice_at_once():
    async def slow():
        yield 1
        await asyncio.sleep(1)
        yield 2

    generator = slow()
    await anext(generator)
    results = await asyncio.gather(anext(generator), anext(generator), return_exceptions=True)
    log([repr(result) for result in results])
    await generator.aclose()


async def own_hooks():
    seen = []
    old = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(firstiter=lambda generator: seen.append(("first", generator.__name__)),
                           finalizer=lambda generator: seen.append(("final", generator.__name__)))
    generator = numbers("hooked")
    await anext(generator)
    del generator
    gc.collect()
    sys.set_asyncgen_hooks(*old)
    log(seen)


async def main():
    asyncio.current_task().set_name("main")
    await breaks("broken", 4)
    await asend_and_throw()
    await twice_at_once()
    await own_hooks()
    kept = [numbers("kept one"), numbers("kept two")]
    for generator in kept:
        await anext(generator)
    log("shutting down")
    await asyncio.get_running_loop().shutdown_asyncgens()
    log("shut down")
    late = numbers("late")
    await anext(late)
    await late.aclose()
    comprehension = [number async for number in numbers("whole") if number > 97]
    log(comprehension)


asyncio.run(main())
