# What a handle holds dies in the order of its attributes' names: the arguments before the function.
import asyncio


class Held:
    def __init__(self, name):
        self.name = name

    def __call__(self, *arguments):
        print('called:', self.name)

    def __del__(self):
        print('dies:', self.name)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(Held('function'), Held('argument'), Held('last argument'))
    await asyncio.sleep(0)
    loop.call_later(0, Held('later'), Held("later's argument"))
    await asyncio.sleep(0.1)
    handle = loop.call_soon(Held('cancelled'), Held("cancelled's argument"))
    handle.cancel()
    print('cancelled')
    loop.call_soon(Held('closed'), Held("closed's argument"))
    loop.stop()


loop = asyncio.new_event_loop()
loop.create_task(main())
loop.run_forever()
loop.call_soon(Held('not run'), Held("not run's argument"))
print('closes')
loop.close()
