# The hooks of async generators as a tuple with names, and around those of the loop.
import asyncio
import sys


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('ends')


async def main():
    hooks = sys.get_asyncgen_hooks()
    print(type(hooks), len(hooks), hooks[0] is hooks.firstiter, callable(hooks.finalizer))

    def begin(generator):
        print('begins', generator.__name__)
        hooks.firstiter(generator)

    def end(generator):
        print('is dropped', generator.__name__)
        hooks.finalizer(generator)

    sys.set_asyncgen_hooks(firstiter=begin, finalizer=end)
    async for number in numbers():
        print(number)
        break
    for _ in range(3):
        await asyncio.sleep(0)
        print('round')
    sys.set_asyncgen_hooks(*hooks)


print(sys.get_asyncgen_hooks())
asyncio.run(main())
