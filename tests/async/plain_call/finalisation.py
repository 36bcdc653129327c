"""Moments of finalisation: arguments belong to the called coroutine, locals die when it ends or lets go of them."""
import asyncio
import weakref


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("    gone:", self.name)


async def keep(thing, pause):
    if pause:
        await asyncio.sleep(0)
    print("  kept", thing.name)


async def let_go(thing, pause):
    print("  has", thing.name)
    del thing
    print("  let go")
    if pause:
        await asyncio.sleep(0)
    print("  end")


async def rebind(thing, pause):
    thing = Noisy(thing.name + "'")
    print("  rebound")
    if pause:
        await asyncio.sleep(0)
    print("  end")


async def locals_of(pause):
    first, second = Noisy("first"), Noisy("second")
    await keep(Noisy("third"), pause)
    print("  locals end")


async def pass_on(thing, pause):
    await let_go(thing, pause)
    print("  passed on")


async def holds(pause):
    return [Noisy("held in a display"), await keep(Noisy("argument"), pause)][1]


async def loop(pause):
    for i in range(2):
        await keep(Noisy(f"round {i}"), pause)
        print("  after round", i)


async def waits(event, name):
    thing = Noisy("of " + name)
    try:
        await event.wait()
    finally:
        print("  finally of", name)


async def waits_1(event):
    try:
        await waits(event, "waits")
    finally:
        print("  finally of waits_1")


async def waits_2(event):
    thing = Noisy("of waits_2")
    try:
        await waits_1(event)
    finally:
        print("  finally of waits_2")


class Once:
    """An awaitable that yields once."""

    def __init__(self, name):
        self.name = name

    def __await__(self):
        yield self.name

    def __del__(self):
        print("    gone:", self.name)


async def in_hand(thing):
    await Once(thing.name)


async def in_hand_2(thing):
    try:
        await in_hand(thing)
    finally:
        print("  finally with", thing.name)


def by_hand():
    chain = in_hand_2(Noisy("by hand"))
    print("sent", chain.send(None))
    inner = chain.cr_await
    print(inner.__qualname__, inner.cr_await is not None)
    reference = weakref.ref(inner, lambda _: print("    inner coroutine gone"))
    del inner
    chain.close()
    print("closed", reference())
    del chain
    chain = in_hand_2(Noisy("dropped"))
    chain.send(None)
    del chain
    print("dropped")
    chain = in_hand_2(Noisy("finished"))
    chain.send(None)
    try:
        chain.send(None)
    except StopIteration:
        print("finished")
    del chain


async def main():
    for pause in (False, True):
        print("pause", pause)
        await keep(Noisy("temporary"), pause)
        mine = Noisy("mine")
        await let_go(mine, pause)
        await let_go(Noisy("temporary 2"), pause)
        await rebind(Noisy("temporary 3"), pause)
        await pass_on(Noisy("temporary 4"), pause)
        await locals_of(pause)
        await holds(pause)
        await loop(pause)
        print("  del mine")
        del mine
    event = asyncio.Event()
    task = asyncio.create_task(waits_2(event))
    await asyncio.sleep(0)
    event.set()
    await task
    print("done")


by_hand()
asyncio.run(main())
