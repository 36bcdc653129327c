import asyncio
import signal
import threading
import time


async def waits_for_thread():
    # No deadlock: the thread computes, then sets the result.
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def compute():
        time.sleep(0.05)
        loop.call_soon_threadsafe(future.set_result, "result of a thread")

    threading.Thread(target=compute).start()
    print(await future, flush=True)
    await asyncio.to_thread(print, "an idle worker stays", flush=True)


async def never():
    await asyncio.get_running_loop().create_future()


async def main():
    await waits_for_thread()
    await asyncio.create_task(never(), name="hopeless")


# Ends the program after the report.
signal.setitimer(signal.ITIMER_REAL, 2)
asyncio.run(main())
