# args: early
# As first_warning_at_the_end.py, but an earlier warning has imported tracemalloc in CPython.
import asyncio
import sys


async def never():
    pass


class Held:
    def __init__(self):
        self.coroutine = never()

    def __del__(self):
        print(sys.is_finalizing(), sys.path, sys.meta_path is None, sys.argv)


def fail():
    held = Held()
    1 / 0


print(sys.is_finalizing())
if len(sys.argv) > 1:
    never()
fail()
