import asyncio
import inspect

abstract = asyncio.AbstractEventLoop
names = [name for name in dir(abstract) if not name.startswith("_")]
print(names)


class Loop(asyncio.AbstractEventLoop):
    def get_debug(self):
        return False


loop = Loop()
for name in ("run_forever", "stop", "is_running", "is_closed", "close", "time", "create_future", "get_task_factory",
             "get_exception_handler"):
    try:
        print(name, getattr(loop, name)())
    except NotImplementedError as error:
        print(name, repr(error))
for call in (lambda: loop.run_until_complete(None), lambda: loop.call_soon(print), lambda: loop.call_later(1, print),
             lambda: loop.call_at(1, print), lambda: loop.call_soon_threadsafe(print), lambda: loop.create_task(None),
             lambda: loop.set_debug(True), lambda: loop.set_task_factory(None), lambda: loop.set_exception_handler(None),
             lambda: loop.default_exception_handler({}), lambda: loop.call_exception_handler({}),
             lambda: loop.add_reader(0, print), lambda: loop.remove_writer(0)):
    try:
        call()
    except NotImplementedError as error:
        print(repr(error))
coroutine = loop.shutdown_asyncgens()
print(inspect.iscoroutine(coroutine))
try:
    coroutine.send(None)
except NotImplementedError as error:
    print(repr(error))
