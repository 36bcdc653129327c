"""Context managers from generators, and managers of managers; for `with` and for `async with`."""

# stands for contextlib.py

import abc
import sys
from _collections_abc import _check_methods
from collections import deque
from functools import wraps
from types import GenericAlias, MethodType

__all__ = ['asynccontextmanager', 'contextmanager', 'closing', 'nullcontext', 'AbstractContextManager',
           'AbstractAsyncContextManager', 'AsyncExitStack', 'ContextDecorator', 'ExitStack',
           'redirect_stdout', 'redirect_stderr', 'suppress', 'aclosing', 'chdir']


class AbstractContextManager(abc.ABC):
    __class_getitem__ = classmethod(GenericAlias)

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, '__enter__', '__exit__') if cls is AbstractContextManager else NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    __class_getitem__ = classmethod(GenericAlias)

    async def __aenter__(self):  # at 45
        return self

    @abc.abstractmethod  # at 49
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, '__aenter__', '__aexit__') if cls is AbstractAsyncContextManager else NotImplemented


class ContextDecorator:
    """Lets a context manager decorate a function: its body runs inside the manager."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)  # at 78
        def inner(*args, **kwds):
            with self._recreate_cm():  # at 80
                return func(*args, **kwds)  # at 81

        return inner


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)  # at 94
        async def inner(*args, **kwds):
            async with self._recreate_cm():  # at 96
                return await func(*args, **kwds)  # at 97

        return inner


class _FromGenerator:
    """What the two decorators' managers share: the generator, made anew for each decorated call."""

    def __init__(self, func, args, kwds):  # at 104 as _GeneratorContextManagerBase.__init__
        self.gen = func(*args, **kwds)  # at 105
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, '__doc__', None) or type(self).__doc__

    def _recreate_cm(self):  # at 118 as _GeneratorContextManagerBase._recreate_cm
        # at 122: return «self.__class__(self.func, self.args, self.kwds)»
        return type(self)(self.func, self.args, self.kwds)

    def _forget_arguments(self):  # at none
        # A decorated call may need them again; a plain use mustn't keep them alive.
        del self.args, self.kwds, self.func


class _GeneratorContextManager(_FromGenerator, AbstractContextManager, ContextDecorator):
    def __enter__(self):  # at 132
        self._forget_arguments()
        try:
            return next(self.gen)  # at 137
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None  # at 139

    def __exit__(self, typ, value, traceback):  # at 141
        if typ is None:
            try:
                next(self.gen)  # at 144
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")  # at 148
        if value is None:
            value = typ()  # at 153
        try:
            self.gen.throw(typ, value, traceback)  # at 155
        except StopIteration as stop:
            # The generator ended: the exception is dealt with, unless it is itself this StopIteration.
            return stop is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise  # at 178
        except BaseException as error:
            if error is not value:
                raise  # at 187
            error.__traceback__ = traceback
            return False
        raise RuntimeError("generator didn't stop after throw()")  # at 190


class _AsyncGeneratorContextManager(_FromGenerator, AbstractAsyncContextManager, AsyncContextDecorator):
    async def __aenter__(self):  # at 199
        self._forget_arguments()
        try:
            return await anext(self.gen)  # at 204
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None  # at 206

    async def __aexit__(self, typ, value, traceback):  # at 208
        if typ is None:
            try:
                await anext(self.gen)  # at 211
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")  # at 215
        if value is None:
            value = typ()  # at 220
        try:
            await self.gen.athrow(typ, value, traceback)  # at 222
        except StopAsyncIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            if isinstance(value, (StopIteration, StopAsyncIteration)) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise  # at 245
        except BaseException as error:
            if error is not value:
                raise  # at 254
            error.__traceback__ = traceback
            return False
        raise RuntimeError("generator didn't stop after athrow()")  # at 257


def contextmanager(func):
    @wraps(func)  # at 287
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)  # at 289

    return helper


def asynccontextmanager(func):
    @wraps(func)  # at 320
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)  # at 322

    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):  # at 347
        self.thing.close()  # at 348


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):  # at 371
        return self.thing

    async def __aexit__(self, *exc_info):  # at 373
        await self.thing.aclose()  # at 374


class _Redirection(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exc_type, exc_value, traceback):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_Redirection):
    _stream = 'stdout'


class redirect_stderr(_Redirection):
    _stream = 'stderr'


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exc_type, exc_value, traceback):  # at 434 as suppress.__exit__
        # at 444: return exctype is not None and «issubclass(exctype, self._exceptions)»
        return exc_type is not None and issubclass(exc_type, self._exceptions)


def _link_context(error, outer, before):  # at none
    """Makes `outer` the end of the chain of contexts that begins at `error` and ended at what was handled `before`."""
    while True:
        context = error.__context__
        if context is None or context is outer:
            return
        if context is before:
            break
        error = context
    error.__context__ = outer


class _BaseExitStack:
    """The stack of exits: (whether it is to be called without await, function)."""

    def __init__(self):
        self._exit_callbacks = deque()

    def pop_all(self):
        other = type(self)()
        other._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = deque()
        return other

    def push(self, exit):
        method = getattr(type(exit), '__exit__', None)
        if method is None:
            self._push_exit(True, exit)
        else:
            self._push_exit(True, MethodType(method, exit))
        return exit

    def enter_context(self, cm):  # at 490 as _BaseExitStack.enter_context
        cls = type(cm)
        if not hasattr(cls, '__enter__') or not hasattr(cls, '__exit__'):
            # at 503: raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol")
        # at 505: result = «_enter(cm)»
        result = cls.__enter__(cm)
        self._push_exit(True, MethodType(cls.__exit__, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        def exit(exc_type, exc, tb):  # at 456 as _BaseExitStack._create_cb_wrapper.<locals>._exit_wrapper
            callback(*args, **kwds)  # at 457

        exit.__wrapped__ = callback
        self._push_exit(True, exit)
        return callback

    def _push_exit(self, is_sync, function):
        self._exit_callbacks.append((is_sync, function))


class ExitStack(_BaseExitStack, AbstractContextManager):
    def __enter__(self):
        return self

    def __exit__(self, *exc_details):  # at 546
        received = exc_details[0] is not None
        before = sys.exc_info()[1]
        suppressed = pending = False
        while self._exit_callbacks:
            _, function = self._exit_callbacks.pop()
            try:
                # at 574: if «cb(*exc_details)»:
                if function(*exc_details):
                    suppressed, pending = True, False
                    exc_details = (None, None, None)
            except BaseException:
                caught = sys.exc_info()
                _link_context(caught[1], exc_details[1], before)
                pending = True
                exc_details = caught
        if pending:
            context = exc_details[1].__context__
            try:
                raise exc_details[1]  # at 589
            except BaseException:
                exc_details[1].__context__ = context
                raise
        return received and suppressed

    def close(self):  # at 595
        self.__exit__(None, None, None)  # at 597


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    async def enter_async_context(self, cm):  # at 624
        cls = type(cm)
        if not hasattr(cls, '__aenter__') or not hasattr(cls, '__aexit__'):
            # at 635: raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous context manager protocol")
        # at 638: result = «await _enter(cm)»
        result = await cls.__aenter__(cm)
        self._push_exit(False, MethodType(cls.__aexit__, cm))
        return result

    def push_async_exit(self, exit):  # at 642
        method = getattr(type(exit), '__aexit__', None)
        self._push_exit(False, exit if method is None else MethodType(method, exit))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):  # at 660
        async def exit(exc_type, exc, tb):  # at 620 as AsyncExitStack._create_async_cb_wrapper.<locals>._exit_wrapper
            await callback(*args, **kwds)  # at 621

        exit.__wrapped__ = callback
        self._push_exit(False, exit)
        return callback

    async def aclose(self):  # at 673
        await self.__aexit__(None, None, None)  # at 675

    async def __aenter__(self):  # at 683
        return self

    async def __aexit__(self, *exc_details):  # at 686
        received = exc_details[0] is not None
        before = sys.exc_info()[1]
        suppressed = pending = False
        while self._exit_callbacks:
            is_sync, function = self._exit_callbacks.pop()
            try:
                if is_sync:
                    # at 714: cb_suppress = «cb(*exc_details)»
                    result = function(*exc_details)
                else:
                    # at 716: cb_suppress = «await cb(*exc_details)»
                    result = await function(*exc_details)
                # at 718: if cb_suppress:
                if result:
                    suppressed, pending = True, False
                    exc_details = (None, None, None)
            except BaseException:
                caught = sys.exc_info()
                _link_context(caught[1], exc_details[1], before)
                pending = True
                exc_details = caught
        if pending:
            context = exc_details[1].__context__
            try:
                raise exc_details[1]  # at 733
            except BaseException:
                exc_details[1].__context__ = context
                raise
        return received and suppressed


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):  # at 760
        return self.enter_result

    async def __aexit__(self, *excinfo):  # at 763
        pass


class chdir(AbstractContextManager):
    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):  # at 774
        import os
        self._old_cwd.append(os.getcwd())  # at 775
        os.chdir(self.path)  # at 776

    def __exit__(self, *excinfo):  # at 778
        import os
        os.chdir(self._old_cwd.pop())  # at 779
