# What a task tells of its coroutine when that has ended, whether or not anybody else referred to it.
import asyncio
import gc
import weakref


async def job(n):
    await asyncio.sleep(0)
    if n == 3:
        raise ValueError(n)
    return n


class Worker:
    async def work(self):
        return 5


def closure(value):
    async def inner():
        return value
    return inner


def show(coroutine):
    print(type(coroutine).__name__, coroutine.__name__, coroutine.__qualname__, coroutine.cr_code.co_name,
          coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_await, coroutine.cr_frame)


def short(task):
    text = repr(task)
    return text[:text.index("/")] + text[text.rindex("/"):]


async def main():
    unshared = asyncio.create_task(job(1))
    own = job(2)
    shared = asyncio.create_task(own)
    failing = asyncio.create_task(job(3))
    cancelled = asyncio.create_task(job(4))
    method = asyncio.create_task(Worker().work())
    closed = asyncio.create_task(closure([1])())
    native = asyncio.create_task(asyncio.wait_for(job(5), None))
    named = job(6)
    named.__name__ = "other"
    named.__qualname__ = "other.name"
    renamed = asyncio.create_task(named)
    del named
    referred = job(7)
    gone = []
    reference = weakref.ref(referred, lambda _: gone.append(True))
    weak = asyncio.create_task(referred)
    del referred
    before = unshared.get_coro()
    known = id(before) == id(unshared.get_coro())
    del before
    await asyncio.sleep(0)
    cancelled.cancel()
    tasks = [unshared, shared, failing, cancelled, method, closed, native, renamed, weak]
    await asyncio.wait(tasks)
    print(known, shared.get_coro() is own, reference() is weak.get_coro(), gone)
    for task in tasks:
        print(short(task))
        coroutine = task.get_coro()
        print(coroutine is task.get_coro(), task._coro is coroutine, task.get_stack() == [] or task is failing)
        show(coroutine)
        try:
            await coroutine
        except RuntimeError as error:
            print(error)
        coroutine.close()
        try:
            coroutine.send(None)
        except RuntimeError as error:
            print(error)
    gc.collect()
    del task, coroutine, weak, tasks
    print(reference(), gone)
    print(failing.exception(), cancelled.cancelled())


asyncio.run(main())
