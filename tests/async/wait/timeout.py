# virtual-time
import asyncio


async def job(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(job(s)) for s in (1, 2, 3)]
    done, pending = await asyncio.wait(tasks, timeout=2.5)
    print(loop.time(), sorted(t.result() for t in done), len(pending), [t.cancelled() for t in pending])
    done, pending = await asyncio.wait(pending, timeout=0)
    print(loop.time(), len(done), len(pending))
    done, pending = await asyncio.wait(pending)
    print(loop.time(), len(done), len(pending))
    done, pending = await asyncio.wait(tasks, timeout=5)
    print(loop.time(), len(done), len(pending))


asyncio.run(main())
