# asyncio.__all__ of CPython 3.11 but for what needs descriptors, and the public attributes of each class.
import asyncio

DESCRIPTORS = """Server StreamReader StreamWriter StreamReaderProtocol open_connection start_server open_unix_connection start_unix_server
create_subprocess_exec create_subprocess_shell BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol BaseTransport
ReadTransport WriteTransport Transport DatagramTransport SubprocessTransport AbstractChildWatcher SafeChildWatcher FastChildWatcher
PidfdChildWatcher MultiLoopChildWatcher ThreadedChildWatcher get_child_watcher set_child_watcher IncompleteReadError LimitOverrunError
SendfileNotAvailableError""".split()
THREADS = "run_coroutine_threadsafe wrap_future to_thread".split()
NAMES = """BaseEventLoop iscoroutinefunction iscoroutine AbstractEventLoopPolicy AbstractEventLoop AbstractServer Handle TimerHandle
get_event_loop_policy set_event_loop_policy get_event_loop set_event_loop new_event_loop _set_running_loop get_running_loop
_get_running_loop BrokenBarrierError CancelledError InvalidStateError TimeoutError Future isfuture Lock Event Condition Semaphore
BoundedSemaphore Barrier Runner run Queue PriorityQueue LifoQueue QueueFull QueueEmpty Task create_task FIRST_COMPLETED
FIRST_EXCEPTION ALL_COMPLETED wait wait_for as_completed sleep gather shield ensure_future current_task all_tasks _register_task
_unregister_task _enter_task _leave_task Timeout timeout timeout_at SelectorEventLoop DefaultEventLoopPolicy""".split()
print([name for name in NAMES if not hasattr(asyncio, name)])
print([name for name in NAMES if name not in asyncio.__all__])
print(sorted(set(asyncio.__all__) - set(NAMES) - set(THREADS) - set(DESCRIPTORS)))
for name in NAMES:
    value = getattr(asyncio, name, None)
    if isinstance(value, type):
        print(name, value.__module__, value.__name__)
        # A condition's acquire(), release() and locked() are attributes of the instance in CPython; loops have descriptors.
        if name not in ("Condition", "AbstractServer", "SelectorEventLoop", "BaseEventLoop"):
            print("   ", [attribute for attribute in dir(value) if not attribute.startswith("_")])
print(asyncio.TaskGroup.__name__, [name for name in dir(asyncio.TaskGroup) if not name.startswith("_")])
loop = asyncio.new_event_loop()
print([name for name in """run_forever run_until_complete stop is_running is_closed close shutdown_asyncgens call_soon call_later
call_at time create_future create_task call_soon_threadsafe set_task_factory get_task_factory get_exception_handler
set_exception_handler default_exception_handler call_exception_handler get_debug set_debug slow_callback_duration""".split()
       if not hasattr(loop, name)])
loop.close()
