# The module warnings writes the source line while it is there: while the first collection of the end runs.
import warnings


async def never(what):
    pass


class Node:
    pass


node = Node()
node.node = node
node.coroutine = never("in a cycle")
del node
held = never("by a global")
warnings.filterwarnings("always")
