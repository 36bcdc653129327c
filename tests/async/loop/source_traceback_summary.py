# Debug mode: the calls that a report shows are a traceback.StackSummary.
import asyncio
import sys
import traceback


def handler(loop, context):
    print("---", context["message"])
    for key in "source_traceback", "handle_traceback":
        if isinstance(context.get(key), traceback.StackSummary):
            show(key, context[key])
    if "exception" not in context:
        sys.stdout.flush()
        loop.default_exception_handler(context)


def show(name, made):
    print(name, type(made).__module__, type(made).__name__, isinstance(made, list), len(made) > 0)
    last = made[-1]
    print(last.filename.rsplit("/", 1)[-1], last.lineno, last.name, repr(last.line), last.locals)
    print(type(last).__name__, len(last), last[1] == last.lineno, last == tuple(last), [*last][1:])
    print(made.format()[-1].split(",", 1)[1], end="")
    print(repr(last).rsplit("/", 1)[-1])


async def fails():
    raise ValueError("not seen")


def makes(loop, depth):
    if depth:
        return makes(loop, depth - 1)
    return loop.create_task(fails())


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    task = makes(loop, 5)
    show("task", task._source_traceback)
    show("future", loop.create_future()._source_traceback)
    show("handle", loop.call_later(1, makes)._source_traceback)
    await asyncio.wait([task])
    del task
    loop.set_exception_handler(None)
    task = makes(loop, 5)
    await asyncio.wait([task])
    del task
    loop.set_exception_handler(handler)
    loop.call_soon(lambda: loop.call_exception_handler({"message": "from a callback"}))
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "given", "source_traceback": [("file", 3, "function", "  line"), ("other", 4, "name", None)]})


asyncio.run(main(), debug=True)
