# Every name of asyncio's that needs no descriptor, and the public attributes of the main types.
import asyncio

NAMES = """AbstractEventLoop AbstractEventLoopPolicy AbstractServer ALL_COMPLETED Barrier BoundedSemaphore BrokenBarrierError CancelledError
Condition DefaultEventLoopPolicy Event FIRST_COMPLETED FIRST_EXCEPTION Future Handle InvalidStateError LifoQueue Lock PriorityQueue Queue
QueueEmpty QueueFull Runner Semaphore Task TaskGroup Timeout TimeoutError TimerHandle all_tasks as_completed create_task current_task
ensure_future gather get_event_loop get_event_loop_policy get_running_loop iscoroutine iscoroutinefunction isfuture new_event_loop run
run_coroutine_threadsafe set_event_loop set_event_loop_policy shield sleep timeout timeout_at to_thread wait wait_for wrap_future""".split()
print([name for name in NAMES if not hasattr(asyncio, name)])
print([name for name in NAMES if name not in asyncio.__all__])
for kind in (asyncio.Future, asyncio.Task, asyncio.Lock, asyncio.Event, asyncio.Condition, asyncio.Semaphore, asyncio.Queue,
             asyncio.Barrier, asyncio.TaskGroup, asyncio.Runner, asyncio.Handle, asyncio.TimerHandle, asyncio.Timeout):
    print(kind.__name__, [name for name in dir(kind) if not name.startswith("_")])
print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)
print(issubclass(asyncio.CancelledError, Exception), issubclass(asyncio.CancelledError, BaseException), asyncio.CancelledError.__module__)
print(asyncio.InvalidStateError.__mro__[1].__name__, asyncio.TimeoutError.__name__, asyncio.QueueFull.__mro__[1].__name__)
