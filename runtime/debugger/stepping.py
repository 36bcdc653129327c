"""Makes gdb step through a program of coil's as through one of Python's: `gdb -x stepping.py PROGRAM`.

An await that suspends returns to the event loop, and there gdb's `next` and `step` would end. With this they let the program go
on until the same task reaches its next line of Python; callbacks and other tasks run meanwhile, and their breakpoints hold.
"""
import gdb


def _is_python(frame):
    table = frame.find_sal().symtab
    return table is not None and table.filename.endswith(".py")


def _is_between(frame):
    """Whether a frame is at none of its function's statements: the line of `def` stands for how a coroutine is made and
    entered again, and what clang splits from it suspends."""
    function = frame.function()
    return function is not None and (function.line == frame.find_sal().line or "__await_suspend_wrapper__" in (frame.name() or ""))


def _stopped_frame():
    """The innermost frame of the program; None: it isn't running, or has ended."""
    thread = gdb.selected_thread()
    return gdb.newest_frame() if thread is not None and thread.is_valid() else None


def _running_task():
    """The address of the task that is being stepped, that of the loop between two steps, 0 without a loop."""
    try:
        return int(gdb.parse_and_eval("((unsigned long (*)(void)) coil_running_task)()"))
    except gdb.error:  # a program without asyncio
        return 0


class Step:
    """Where a `next` or `step` began: the thread, the task, and the files whose lines it may end in."""

    def __init__(self, frame):
        self.thread = gdb.selected_thread().num
        self.task = _running_task()
        self.tables = {}
        while frame is not None:
            table = frame.find_sal().symtab
            if table is not None and table.filename.endswith(".py"):
                self.tables[table.filename] = table
            frame = frame.older()

    def is_same_task(self):
        # Without a loop: run() is over, and what follows it goes on.
        return gdb.selected_thread().num == self.thread and _running_task() in (self.task, 0)

    def go_on(self):
        """Lets the program run to the next line of the task."""
        lines = [
            Line(f"{name}:{line}", self)
            for name, table in self.tables.items()
            for line in sorted(table.linetable().source_lines())
        ]
        try:
            gdb.execute("continue")
        finally:
            for line in lines:
                if line.is_valid():
                    line.delete()


class Line(gdb.Breakpoint):
    """A line that ends a step if the task that is stepped through reaches it."""

    def __init__(self, place, step):
        super().__init__(place, internal=True)
        self.silent = True
        self.step = step

    def stop(self):
        return not _is_between(gdb.newest_frame()) and self.step.is_same_task()


_begun = None  # the Step of the command that is under way


def begin_step():
    global _begun
    frame = _stopped_frame()
    _begun = Step(frame) if frame is not None and _is_python(frame) else None


def end_step():
    if _begun is None:
        return
    frame, moved = _stopped_frame(), False
    while frame is not None and (not _is_python(frame) or _is_between(frame)):
        moved = True
        if _is_python(frame):
            gdb.execute("next", to_string=True)
        else:
            _begun.go_on()
            break
        frame = _stopped_frame()
    if moved and _stopped_frame() is not None:
        gdb.execute("frame")


for _command in "next", "step":
    for _hook, _function in ("hook-", "begin_step"), ("hookpost-", "end_step"):
        gdb.execute(f"define {_hook}{_command}\npython {_function}()\nend")
