"""A runner closes its loop in a `finally`: what goes wrong there has the error before it as its context."""
import asyncio
import sys
import traceback


class Loop(asyncio.SelectorEventLoop):
    def close(self):
        print('closes while', repr(sys.exc_info()[1]), 'is handled')
        super().close()
        raise ValueError('closing')


async def stops():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.sleep(10)
    finally:
        loop.create_task(asyncio.sleep(0), name='dropped with the loop')
        loop.stop()


async def main(stopping):
    if stopping:
        task = asyncio.create_task(stops())
        await asyncio.sleep(0)
        asyncio.get_running_loop().set_exception_handler(handler)


def handler(loop, context):
    print(context['message'], 'while', repr(sys.exc_info()[1]), 'is handled')
    raise OSError('handler')


for stopping in False, True:
    runner = asyncio.Runner(loop_factory=Loop)
    runner.run(main(stopping))
    try:
        runner.close()
    except ValueError as error:
        traceback.print_exc()
