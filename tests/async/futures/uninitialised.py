# A subclass that forgets super().__init__(): every use says so.
import asyncio


class Forgetful(asyncio.Future):
    def __init__(self, *arguments, **keywords):
        pass


def show(what, action):
    try:
        print(what, action())
    except BaseException as error:
        print(what, type(error).__name__, error)


def assign():
    future._asyncio_future_blocking = True


future = Forgetful()
for name in ("result", "exception", "cancel", "done", "cancelled", "get_loop", "__repr__", "__iter__", "__await__"):
    show(name, getattr(future, name))
for name in ("_loop", "_state", "_callbacks", "_exception", "_result", "_log_traceback", "_source_traceback"):
    show(name, lambda: getattr(future, name))
for name, argument in (("set_result", 1), ("set_exception", ValueError()), ("add_done_callback", print),
                       ("remove_done_callback", print)):
    show(name, lambda: getattr(future, name)(argument))
show("blocking", assign)
