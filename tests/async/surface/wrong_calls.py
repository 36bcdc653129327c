# Every public function and method of asyncio's, called with too few, too many and unknown arguments.
import asyncio
import inspect
import warnings

warnings.simplefilter("ignore")
FUNCTIONS = """all_tasks as_completed create_task current_task ensure_future gather get_event_loop get_event_loop_policy
get_running_loop iscoroutine iscoroutinefunction isfuture new_event_loop run run_coroutine_threadsafe set_event_loop
set_event_loop_policy shield sleep timeout timeout_at to_thread wait wait_for wrap_future""".split()
CLASSES = """Barrier BoundedSemaphore Condition Event Future LifoQueue Lock PriorityQueue Queue Runner Semaphore Task TaskGroup
Timeout""".split()
# What takes no part: it ends the program's own loop, or its text differs by nature.
LEFT_OUT = {"run_forever", "run_until_complete", "close", "stop"}


def attempt(name, function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except TypeError as error:
        print(f"{name}: {error}")
    except BaseException as error:
        print(f"{name}: {type(error).__name__}")
    else:
        print(f"{name}: {type(result).__name__}")
        if asyncio.iscoroutine(result):
            result.close()


def attempts(name, function):
    attempt(f"{name} with nothing", function)
    attempt(f"{name} with nine", function, 1, 2, 3, 4, 5, 6, 7, 8, 9)
    attempt(f"{name} with an unknown name", function, unknown=1)
    attempt(f"{name} with one and an unknown name", function, None, unknown=1)
    attempt(f"{name} with two and an unknown name", function, None, None, unknown=1)


async def main():
    for name in FUNCTIONS:
        if name not in ("set_event_loop", "set_event_loop_policy", "to_thread", "get_event_loop", "new_event_loop"):
            attempts(name, getattr(asyncio, name))
    for name in CLASSES:
        if name not in ("Future", "Task"):
            attempts(name, getattr(asyncio, name))
    loop = asyncio.get_running_loop()
    instances = [asyncio.Barrier(1), asyncio.BoundedSemaphore(2), asyncio.Event(), asyncio.Lock(),
                 asyncio.Queue(), asyncio.Runner(), asyncio.TaskGroup(), asyncio.timeout(None)]
    for instance in instances:
        kind = type(instance)
        for name in sorted(vars(kind)):
            if not name.startswith("_") and callable(getattr(kind, name)) and name not in LEFT_OUT:
                attempts(f"{kind.__name__}.{name}", getattr(instance, name))
    for name in ("call_soon", "call_later", "call_at", "call_soon_threadsafe", "create_future", "create_task", "time",
                 "set_debug", "get_debug", "is_running", "is_closed", "set_exception_handler", "get_exception_handler",
                 "default_exception_handler", "call_exception_handler", "set_task_factory", "get_task_factory",
                 "run_in_executor", "set_default_executor", "shutdown_asyncgens"):
        attempts(f"loop.{name}", getattr(loop, name))


asyncio.run(main())
