# args: early
# Without asyncio, too, an earlier warning has imported what shows later ones.
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
