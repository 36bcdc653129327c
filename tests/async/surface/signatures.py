# The parameters of asyncio's functions and methods, as inspect.signature tells them.
import asyncio
import inspect

FUNCTIONS = """all_tasks as_completed create_task current_task ensure_future gather iscoroutine
isfuture new_event_loop run run_coroutine_threadsafe set_event_loop set_event_loop_policy shield sleep 
to_thread wait wait_for wrap_future get_event_loop_policy""".split()
CLASSES = """Barrier BoundedSemaphore Condition Event LifoQueue Lock PriorityQueue Queue Runner Semaphore TaskGroup
AbstractEventLoop AbstractEventLoopPolicy AbstractServer""".split()

for name in FUNCTIONS:
    print(name, inspect.signature(getattr(asyncio, name)))
for name in CLASSES:
    kind = getattr(asyncio, name)
    for attribute in sorted(vars(kind)):
        function = vars(kind)[attribute]
        needs_descriptor = attribute.startswith(("create_", "connect_", "sock_", "subprocess_", "start_tls")) and attribute[7:11] not in ("futu", "task")
        if not attribute.startswith("_") and inspect.isroutine(function) and not needs_descriptor:
            print(f"{name}.{attribute}", inspect.signature(function))
loop = asyncio.new_event_loop()
for name in """call_soon call_later call_at call_soon_threadsafe create_future create_task time set_debug get_debug is_running is_closed
set_exception_handler get_exception_handler default_exception_handler call_exception_handler set_task_factory get_task_factory
run_in_executor set_default_executor shutdown_asyncgens shutdown_default_executor run_forever run_until_complete stop close
add_signal_handler remove_signal_handler""".split():
    print(f"loop.{name}", inspect.signature(getattr(loop, name)))
loop.close()
