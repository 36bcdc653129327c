"""Three tasks follow pages that change; Ctrl-C stops the loop and ends the program in order.

Nobody presses Ctrl-C here, so the program does it itself after a while.
"""
import asyncio
import os
import signal
import sys

PAGES = {"python": 3, "compilers": 5, "coroutines": 7}  # and after how many looks each has changed

loop = asyncio.new_event_loop()


def stop(number, frame):
    print(f"{signal.Signals(number).name}: stopping")
    loop.stop()


async def follow(page, looks):
    try:
        while True:
            for _ in range(looks):
                await asyncio.sleep(0)
            print(f"{page} has changed")
    finally:
        print(f"{page}: connection closed")


async def press_ctrl_c():
    for _ in range(12):
        await asyncio.sleep(0)
    os.kill(os.getpid(), signal.SIGINT)


def main():
    signal.signal(signal.SIGINT, stop)
    tasks = [loop.create_task(follow(page, looks)) for page, looks in PAGES.items()]
    tasks.append(loop.create_task(press_ctrl_c()))
    loop.run_forever()
    for task in tasks:
        task.cancel()
    loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
    loop.close()
    sys.exit(0)


main()
