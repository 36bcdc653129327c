"""Async generators in dead cycles: the loop's hook takes them over and closes them."""
import asyncio
import gc
import sys
import weakref

gc.disable()


class Token:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


async def items(token):
    me = yield 0
    try:
        yield me
        yield token
    finally:
        await asyncio.sleep(0)
        print("finally", token.name)


async def start(name):
    generator = items(Token(name))
    await generator.asend(None)
    await generator.asend(generator)
    return weakref.ref(generator)


async def main():
    ref = await start("hooked")
    print("alive", ref() is not None)
    gc.collect()
    print("taken over", gc.collect())
    for _ in range(4):
        await asyncio.sleep(0)
    print("gone", ref() is None)

    async def consume():
        generator = items(Token("consumer"))
        async for item in generator:
            if item is not None:
                break
        holder = [generator]
        await generator.asend(holder)
    try:
        await consume()
    except StopAsyncIteration:
        print("stopped")
    for _ in range(4):
        await asyncio.sleep(0)
    gc.collect()
    for _ in range(4):
        await asyncio.sleep(0)


asyncio.run(main())

# Without a loop there is no hook: what it holds is given up, and nothing runs.
def drive(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as stop:
        return stop.value


def without_hook(name):
    async def generate(token):
        me = yield 0
        try:
            yield me
        finally:
            print("finally", token.name)
    generator = generate(Token(name))
    drive(generator.asend(None))
    drive(generator.asend(generator))
    return weakref.ref(generator)


ref = without_hook("no hook")
gc.collect()
print("gone", ref() is None)

taken = []
sys.set_asyncgen_hooks(finalizer=lambda generator: print("hook", generator.__name__))
ref = without_hook("own hook")
gc.collect()
print("gone", ref() is None)
sys.set_asyncgen_hooks(finalizer=taken.append)
ref = without_hook("kept by the hook")
gc.collect()
print("kept", ref() is taken[0], gc.is_finalized(taken[0]))
taken.clear()
gc.collect()
print("gone", ref() is None)
