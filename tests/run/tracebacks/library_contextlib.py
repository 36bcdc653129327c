# What tracebacks show of contextlib: managers of generators, decorators, stacks of exits.
import contextlib
import traceback


def show(function):
    try:
        function()
    except BaseException:
        print(f"--- {function.__name__}")
        print(traceback.format_exc(), end="")


@contextlib.contextmanager
def resource(mode):
    if mode == "before":
        raise ValueError("no resource")
    if mode == "no yield":
        return
    try:
        yield mode
    except KeyError as error:
        if mode == "translate":
            raise LookupError("translated") from error
        raise
    finally:
        if mode == "after":
            raise OSError("can't close")
    if mode == "twice":
        yield "again"


def fails_before():
    with resource("before"):
        pass


def yields_nothing():
    with resource("no yield"):
        pass


def fails_after():
    with resource("after"):
        pass


def yields_twice():
    with resource("twice"):
        pass


def body_fails():
    with resource("plain"):
        {}["missing"]


def body_is_translated():
    with resource("translate"):
        {}["missing"]


def stops_in_body():
    with resource("plain"):
        raise StopIteration("mine")


@contextlib.contextmanager
def swallows_and_yields():
    try:
        yield
    except ValueError:
        yield


def yields_after_throw():
    with swallows_and_yields():
        raise ValueError("thrown")


@resource("plain")
def decorated(key):
    return {}[key]


def decorator():
    decorated("k")


@resource("before")
def decorated_before():
    pass


def decorator_before():
    decorated_before()


class Exits:
    def __init__(self, error):
        self.error = error

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        if self.error:
            raise self.error


def stack_of_exits():
    with contextlib.ExitStack() as stack:
        stack.enter_context(Exits(ValueError("first")))
        stack.enter_context(Exits(None))
        stack.enter_context(Exits(KeyError("third")))
        raise RuntimeError("body")


def stack_callback():
    with contextlib.ExitStack() as stack:
        stack.callback(int, "x")
        stack.push(lambda *exc_info: False)


def stack_enters_generator():
    with contextlib.ExitStack() as stack:
        stack.enter_context(resource("before"))


def stack_wants_manager():
    with contextlib.ExitStack() as stack:
        stack.enter_context(7)


def stack_closed():
    stack = contextlib.ExitStack()
    stack.callback(divmod, 1, 0)
    stack.close()


def closing():
    class Door:
        def close(self):
            raise OSError("stuck")

    with contextlib.closing(Door()):
        pass


def suppressed():
    with contextlib.suppress(7):
        raise ValueError("not suppressed")


def abstract():
    contextlib.AbstractContextManager()


for function in (fails_before, yields_nothing, fails_after, yields_twice, body_fails, body_is_translated, stops_in_body,
                 yields_after_throw, decorator, decorator_before, stack_of_exits, stack_callback, stack_enters_generator,
                 stack_wants_manager, stack_closed, closing, suppressed, abstract):
    show(function)
