# A loop's call_exception_handler() may be replaced, in a subclass or on the loop itself.
import asyncio


class Loop(asyncio.SelectorEventLoop):
    def call_exception_handler(self, context):
        print("mine:", context["message"].split(" at ")[0], repr(context.get("exception")))


async def fails():
    raise ValueError(1)


def run_once():
    loop.call_soon(loop.stop)
    loop.run_forever()


loop = Loop()
loop.call_soon(lambda: 1 / 0)
run_once()
task = loop.create_task(fails())
run_once()
del task
loop.call_exception_handler = lambda context: print("on the loop:", context["message"].split(" at ")[0])
loop.call_soon(lambda: 1 / 0)
run_once()
loop.close()
