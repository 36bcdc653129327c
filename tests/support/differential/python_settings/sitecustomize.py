"""What the differential test runs CPython with: virtual time, and sets of tasks in coil's order.

CPython keeps tasks in sets, whose order follows from addresses and changes from run to run.
"""
import asyncio.runners
import asyncio.taskgroups
import asyncio.tasks
import importlib.util
import inspect
import os


def load_virtual_time():
    path = os.path.join(os.path.dirname(__file__), "..", "..", "virtual_time", "sitecustomize.py")
    specification = importlib.util.spec_from_file_location("virtual_time", path)
    specification.loader.exec_module(importlib.util.module_from_spec(specification))


class OrderedSet(dict):
    """As much of a set as asyncio needs."""

    def __init__(self, items=()):
        super().__init__((item, None) for item in items)

    def add(self, item):
        self[item] = None

    def remove(self, item):
        del self[item]

    def discard(self, item):
        self.pop(item, None)


class NewestFirst(OrderedSet):
    def __iter__(self):
        return reversed(self)


def replace_text(module, name, old, new):
    """Compiles one function of a module again, with a piece of its source replaced, where it stands: tracebacks show it."""
    lines, first = inspect.getsourcelines(getattr(module, name))
    source = "".join(lines)
    assert old in source, f"{module.__name__}.{name} isn't CPython 3.11's"
    exec(compile("\n" * (first - 1) + source.replace(old, new), module.__file__, "exec"), vars(module))


def order_generators(loop, *arguments):
    original_init(loop, *arguments)
    loop._asyncgens.data = OrderedSet()


load_virtual_time()
asyncio.taskgroups.set = NewestFirst
asyncio.tasks.OrderedSet = OrderedSet
replace_text(asyncio.tasks, "as_completed", "{ensure_future(f, loop=loop) for f in set(fs)}",
             "OrderedSet(ensure_future(f, loop=loop) for f in OrderedSet(fs))")
replace_text(asyncio.tasks, "wait", "fs = set(fs)", "fs = OrderedSet(fs)")
tasks = "{t for t in tasks\n            if futures._get_loop(t) is loop and not t.done()}"
replace_text(asyncio.tasks, "all_tasks", tasks, f"OrderedSet({tasks[1:-1]})")
for function in "as_completed", "wait", "all_tasks":
    setattr(asyncio, function, getattr(asyncio.tasks, function))
asyncio.tasks._all_tasks.data = NewestFirst()
original_init = asyncio.base_events.BaseEventLoop.__init__
asyncio.base_events.BaseEventLoop.__init__ = order_generators
