# virtual-time
# Ctrl-C while the loop waits: the main task is cancelled, then KeyboardInterrupt is raised.
import asyncio
import os
import signal


async def main():
    asyncio.get_running_loop().call_later(0.01, os.kill, os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("main cancelled")
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
asyncio.run(main())
