import sys
import traceback


def level(n):
    if n:
        return level(n - 1)
    traceback.print_stack(file=sys.stdout, limit=2)
    print(len(traceback.format_stack()), [entry.name for entry in traceback.extract_stack(limit=-2)])
    frame = sys._getframe(1)
    while frame:
        print(frame.f_code.co_name, frame.f_lineno)
        frame = frame.f_back


level(3)
[level(1) for _ in range(1)]
(lambda: level(0))()


class Body:
    level(0)


def generator():
    level(0)
    yield


next(generator())
try:
    sys._getframe(100)
except ValueError as error:
    print(error)
