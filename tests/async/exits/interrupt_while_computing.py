import asyncio
import os
import signal


async def main():
    try:
        os.kill(os.getpid(), signal.SIGINT)
        for _ in range(3):
            print("still computing")
        await asyncio.sleep(0)
        print("not reached")
    except asyncio.CancelledError:
        print("cancelled at the await")
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("KeyboardInterrupt", error.args)
