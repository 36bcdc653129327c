# virtual-time
# The order of callbacks, timers, tasks and futures that become ready together, scheduled from each other.
import asyncio


def main_order():
    trace = []

    async def task(name, *steps):
        for step in steps:
            trace.append(f"{name}{step}")
            await asyncio.sleep(0)

    async def run():
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        for index in range(3):
            future.add_done_callback(lambda _, index=index: trace.append(f"d{index}"))
        first = asyncio.create_task(task("a", 1, 2, 3))
        loop.call_soon(trace.append, "c1")
        loop.call_soon(lambda: (trace.append("c2"), loop.call_soon(trace.append, "c2.1"), future.set_result(1)))
        second = asyncio.create_task(task("b", 1, 2))
        loop.call_soon(trace.append, "c3")
        loop.call_later(0, trace.append, "t0")
        loop.call_at(loop.time(), trace.append, "t1")
        loop.call_at(loop.time() - 5, trace.append, "t2")
        future.add_done_callback(lambda _: loop.call_soon(trace.append, "d.c"))
        await asyncio.gather(first, second)
        await asyncio.sleep(0)
        print(*trace)
        trace.clear()

        # Timers of one instant, in the order of the heap, some cancelled on the way.
        handles = [loop.call_at(loop.time() + 1, trace.append, index) for index in range(20)]
        for index in (3, 4, 11, 19):
            handles[index].cancel()
        loop.call_at(loop.time() + 1, lambda: (trace.append("cancels"), handles[1].cancel(), handles[18].cancel()))
        await asyncio.sleep(1.5)
        print(*trace)
        trace.clear()

        # Many timers that a few take the place of: cancelled ones are swept when they are too many.
        late = [loop.call_later(100 + index, trace.append, "never") for index in range(200)]
        for handle in late[:150]:
            handle.cancel()
        loop.call_later(1, trace.append, "after the sweep")
        await asyncio.sleep(2)
        for handle in late:
            handle.cancel()
        print(*trace)
        trace.clear()

        # A task that wakes others in the middle of the round.
        event = asyncio.Event()
        lock = asyncio.Lock()
        queue = asyncio.Queue()

        async def waits(name):
            await event.wait()
            trace.append(name)
            async with lock:
                trace.append(name + "+")
                await asyncio.sleep(0)
            queue.put_nowait(name)

        async def gets():
            for _ in range(3):
                trace.append("got " + await queue.get())

        async with asyncio.TaskGroup() as group:
            group.create_task(gets())
            for name in "xyz":
                group.create_task(waits(name))
            await asyncio.sleep(0)
            event.set()
            event.clear()
            trace.append("set")
        print(*trace)

    asyncio.run(run())


main_order()
