"""Where asyncio meets threads: executors, and futures of both kinds chained to each other."""

import functools
import threading
from asyncio import (CancelledError, InvalidStateError, ensure_future, get_event_loop, get_running_loop, iscoroutine,
                     iscoroutinefunction, isfuture)
from concurrent import futures
from contextvars import copy_context

__all__ = ('to_thread',)


async def to_thread(func, /, *args, **kwargs):
    loop = get_running_loop()
    context = copy_context()
    return await loop.run_in_executor(None, functools.partial(context.run, func, *args, **kwargs))


def _to_thread(func, args, kwargs):
    return to_thread(func, *args, **kwargs)


# ---- the loop's methods

def _run_in_executor(loop, executor, func, args):
    if loop.get_debug():
        if iscoroutine(func) or iscoroutinefunction(func):
            raise TypeError('coroutines cannot be used with run_in_executor()')
        if not callable(func):
            raise TypeError(f'a callable object was expected by run_in_executor(), got {func!r}')
    if executor is None:
        if loop._executor_shutdown_called:
            raise RuntimeError('Executor shutdown has been called')
        executor = loop._default_executor
        if executor is None:
            executor = loop._default_executor = futures.ThreadPoolExecutor(thread_name_prefix='asyncio')
    return wrap_future(executor.submit(func, *args), loop=loop)


def _set_default_executor(loop, executor):
    if not isinstance(executor, futures.ThreadPoolExecutor):
        raise TypeError('executor must be ThreadPoolExecutor instance')
    loop._default_executor = executor


async def _shutdown_executor(loop):
    """Waits for the executor's threads in a thread of its own."""

    def _do_shutdown(future):
        try:
            loop._default_executor.shutdown(wait=True)
            if not loop.is_closed():
                loop.call_soon_threadsafe(future.set_result, None)
        except Exception as error:
            if not loop.is_closed():
                loop.call_soon_threadsafe(future.set_exception, error)

    future = loop.create_future()
    thread = threading.Thread(target=_do_shutdown, args=(future,))
    thread.start()
    try:
        await future
    finally:
        thread.join()


# ---- chains

def _as_asyncio_error(error):
    """The exceptions of concurrent.futures have counterparts in asyncio."""
    kind = type(error)
    if kind is futures.CancelledError:
        return CancelledError(*error.args)
    if kind is futures.InvalidStateError:
        return InvalidStateError(*error.args)
    return error


def _copy_state(source, destination):
    """To a future of asyncio's."""
    if destination.cancelled():
        return
    if source.cancelled():
        destination.cancel()
        return
    error = source.exception()
    if error is None:
        destination.set_result(source.result())
    else:
        destination.set_exception(_as_asyncio_error(error))


def _copy_concurrent_state(source, destination):
    """To a future of concurrent.futures."""
    if source.cancelled():
        destination.cancel()
    if not destination.set_running_or_notify_cancel():
        return
    error = source.exception()
    if error is None:
        destination.set_result(source.result())
    else:
        destination.set_exception(error)


def _chain_future(source, destination):
    """The destination becomes what the source becomes; when the destination is cancelled, the source is."""
    for future, role in ((source, 'source'), (destination, 'destination')):
        if not isfuture(future) and not isinstance(future, futures.Future):
            raise TypeError(f'A future is required for {role} argument')
    source_loop = source.get_loop() if isfuture(source) else None
    destination_loop = destination.get_loop() if isfuture(destination) else None
    copy = _copy_state if isfuture(destination) else _copy_concurrent_state

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is destination_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if destination.cancelled() and destination_loop is not None and destination_loop.is_closed():
            return
        if destination_loop is None or destination_loop is source_loop:
            copy(source, destination)
        else:
            destination_loop.call_soon_threadsafe(copy, source, destination)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    assert isinstance(future, futures.Future), f'concurrent.futures.Future is expected, got {future!r}'
    wrapped = (get_event_loop() if loop is None else loop).create_future()
    _chain_future(future, wrapped)
    return wrapped


def run_coroutine_threadsafe(coro, loop):
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    future = futures.Future()

    def callback():
        try:
            _chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future
