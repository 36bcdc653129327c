# What dies when the program ends reports in fewer words; what ended the program lives until then.
import atexit
import gc


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


async def never(what):
    pass


class Warns:
    def __del__(self):
        never("at the end")


@atexit.register
def at_exit():
    never("in an exit function")
    print("exit function")


warns = Warns()
cycle = Loud("in a cycle")
cycle.cycle = cycle
cycle.coroutine = never("in a cycle")
del cycle
gc.disable()
held = never("by a global")
raise ValueError(Loud("argument of the error"))
