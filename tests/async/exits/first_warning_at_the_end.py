# What the program's last error keeps dies when nothing can be imported any more: the first warning about a coroutine then doesn't recommend
# tracemalloc. sys says that the program ends, and has lost its paths by then.
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
