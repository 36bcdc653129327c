"""Where asyncio meets threads: executors, and futures of both kinds chained to each other."""

# stands for asyncio/threads.py

import functools
import threading
from asyncio import (CancelledError, InvalidStateError, ensure_future, get_event_loop, get_running_loop, iscoroutine,
                     iscoroutinefunction, isfuture)
from concurrent import futures
from contextvars import copy_context

__all__ = ('to_thread',)


async def to_thread(func, /, *args, **kwargs):  # at 12
    # at 22: loop = «events.get_running_loop()»
    loop = get_running_loop()
    context = copy_context()
    # at 25: return «await loop.run_in_executor(None, func_call)»
    return await loop.run_in_executor(None, functools.partial(context.run, func, *args, **kwargs))


def _to_thread(func, args, kwargs):  # at none
    return to_thread(func, *args, **kwargs)


# ---- the loop's methods

def _check_callback(callback, method):  # at asyncio/base_events.py 770 as BaseEventLoop._check_callback
    if iscoroutine(callback) or iscoroutinefunction(callback):
        # at 773: raise TypeError(
        raise TypeError(f'coroutines cannot be used with {method}()')
    if not callable(callback):
        # at 776: raise TypeError(
        raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')


def _check_default_executor(loop):  # at asyncio/base_events.py 521 as BaseEventLoop._check_default_executor
    if loop._executor_shutdown_called:
        raise RuntimeError('Executor shutdown has been called')  # at 523


def _run_in_executor(loop, executor, func, args):  # at asyncio/base_events.py 815 as BaseEventLoop.run_in_executor
    if loop.get_debug():
        # at 818: self._check_callback(func, 'run_in_executor')
        _check_callback(func, 'run_in_executor')
    if executor is None:
        executor = loop._default_executor
        # at 822: self._check_default_executor()
        _check_default_executor(loop)
        if executor is None:
            executor = loop._default_executor = futures.ThreadPoolExecutor(thread_name_prefix='asyncio')
    # at 829: «executor.submit(func, *args)», loop=self)
    future = executor.submit(func, *args)
    # at 828: return «futures.wrap_future(»
    return wrap_future(future, loop=loop)


def _set_default_executor(loop, executor):  # at asyncio/base_events.py 831 as BaseEventLoop.set_default_executor
    if not isinstance(executor, futures.ThreadPoolExecutor):
        raise TypeError('executor must be ThreadPoolExecutor instance')  # at 833
    loop._default_executor = executor


async def _shutdown_executor(loop):  # at none
    """Waits for the executor's threads in a thread of its own."""

    def _do_shutdown(future):  # at asyncio/base_events.py 577 as BaseEventLoop._do_shutdown
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


def _copy_state(source, destination):  # at asyncio/futures.py 345 as _copy_future_state
    """To a future of asyncio's."""
    if destination.cancelled():
        return
    if source.cancelled():
        destination.cancel()
        return
    error = source.exception()
    if error is None:
        # at 362: dest.set_result(result)
        destination.set_result(source.result())
    else:
        # at 359: dest.set_exception(_convert_future_exc(exception))
        destination.set_exception(_as_asyncio_error(error))


def _copy_concurrent_state(source, destination):  # at asyncio/futures.py 330 as _set_concurrent_future_state
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


def _chain_future(source, destination):  # at asyncio/futures.py 365
    """The destination becomes what the source becomes; when the destination is cancelled, the source is."""
    if not isfuture(source) and not isinstance(source, futures.Future):
        raise TypeError('A future is required for source argument')  # at 374
    if not isfuture(destination) and not isinstance(destination, futures.Future):
        raise TypeError('A future is required for destination argument')  # at 377
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


def wrap_future(future, *, loop=None):  # at asyncio/futures.py 409
    if isfuture(future):
        return future
    # at 413: assert «isinstance(future, concurrent.futures.Future)», \
    assert isinstance(future, futures.Future), f'concurrent.futures.Future is expected, got {future!r}'
    if loop is None:
        # at 416: loop = «events._get_event_loop()»
        loop = get_event_loop()
    # at 417: new_future = «loop.create_future()»
    wrapped = loop.create_future()
    _chain_future(future, wrapped)
    return wrapped


def run_coroutine_threadsafe(coro, loop):  # at asyncio/tasks.py 907
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')  # at 913
    future = futures.Future()

    def callback():  # at asyncio/tasks.py 916
        try:
            # at 918: futures._chain_future(«ensure_future(coro, loop=loop)», future)
            _chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)  # at 926
    return future
