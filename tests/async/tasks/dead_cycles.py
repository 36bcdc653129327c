# virtual-time
"""Pending tasks in dead cycles: the collector ends them, and says so."""
import asyncio
import gc
import weakref

gc.disable()


class Token:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


async def waits(future, token):
    try:
        await future
    finally:
        print("finally", token.name)


async def waits_deeper(future, token):
    mine = Token(token.name + " inside")
    await waits(future, token)


async def waits_on(make, token):
    await make(token)


def report(loop, context):
    task = context["task"]
    print(context["message"], task.get_name(), task.get_coro().__name__, task._state)


async def settle():
    for _ in range(3):
        await asyncio.sleep(0)


def start(name, coroutine):
    task = asyncio.get_running_loop().create_task(coroutine, name=name)
    return weakref.ref(task, lambda ref: print("task gone", name))


async def check(ref):
    await settle()
    print("pending", ref() is not None)
    gc.collect()
    print("gone", ref() is None)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)

    ref = start("future", waits(loop.create_future(), Token("future")))
    await check(ref)
    ref = start("deeper", waits_deeper(loop.create_future(), Token("deeper")))
    await check(ref)

    def event(token):
        return asyncio.Event().wait()
    ref = start("event", waits_on(event, Token("event")))
    await check(ref)

    def queue_get(token):
        return asyncio.Queue().get()
    ref = start("get", waits_on(queue_get, Token("get")))
    await check(ref)

    def queue_put(token):
        queue = asyncio.Queue(1)
        queue.put_nowait(token)
        return queue.put(token)
    ref = start("put", waits_on(queue_put, Token("put")))
    await check(ref)

    def semaphore(token):
        return asyncio.Semaphore(0).acquire()
    ref = start("semaphore", waits_on(semaphore, Token("semaphore")))
    await check(ref)

    async def condition_wait(token):
        condition = asyncio.Condition()
        async with condition:
            await condition.wait()
    ref = start("condition", waits_on(condition_wait, Token("condition")))
    await check(ref)

    async def lock_twice(token):
        lock = asyncio.Lock()
        async with lock:
            async with lock:
                pass
    ref = start("lock", waits_on(lock_twice, Token("lock")))
    await check(ref)

    async def join(token):
        queue = asyncio.Queue()
        queue.put_nowait(token)
        await queue.join()
    ref = start("join", waits_on(join, Token("join")))
    await check(ref)

    async def barrier(token):
        await asyncio.Barrier(2).wait()
    ref = start("barrier", waits_on(barrier, Token("barrier")))
    await check(ref)

    async def wait_for(token):
        await asyncio.wait_for(loop.create_future(), None)
    ref = start("wait_for", waits_on(wait_for, Token("wait_for")))
    await check(ref)

    async def each_other(token, others):
        await others[0]
    first, second = [], []
    first.append(loop.create_task(each_other(Token("first"), second), name="first"))
    second.append(loop.create_task(each_other(Token("second"), first), name="second"))
    ref = weakref.ref(first[0])
    del first, second
    await check(ref)


asyncio.run(main())
print("end")
