# The modules of the package asyncio, and names imported from them.
import asyncio
import asyncio.futures
import asyncio.locks as locks
import sys
from asyncio import events, tasks
from asyncio.exceptions import CancelledError, TimeoutError as Late
from asyncio.queues import *
from asyncio.taskgroups import TaskGroup

print(CancelledError is asyncio.CancelledError, Late is asyncio.TimeoutError, asyncio.exceptions.InvalidStateError.__name__)
print(Queue is asyncio.Queue, PriorityQueue.__module__, QueueEmpty.__name__)
print(locks.Lock is asyncio.Lock, asyncio.futures.Future, tasks.Task, events.get_running_loop is asyncio.get_running_loop)
PARTS = ("base_events base_futures coroutines events exceptions futures locks queues runners taskgroups tasks timeouts unix_events").split()
for part in PARTS:
    module = getattr(asyncio, part)
    print(module.__name__, module is sys.modules["asyncio." + part], module.__package__)
    print("   ", [name for name in module.__all__ or () if hasattr(asyncio, name) and getattr(asyncio, name) is not getattr(module, name)])
try:
    asyncio.coroutine
except AttributeError as error:
    print(error)
try:
    from asyncio.tasks import nothing
except ImportError as error:
    print(type(error).__name__)
try:
    import asyncio.nothing
except ModuleNotFoundError as error:
    print(error)


async def main():
    async with TaskGroup() as group:
        group.create_task(tasks.sleep(0))
    try:
        async with asyncio.timeouts.timeout(0):
            await events.get_running_loop().create_future()
    except asyncio.exceptions.TimeoutError:
        print("late")


asyncio.runners.run(main())
