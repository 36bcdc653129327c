# Names that are taken out of the module builtins, and put back.
import builtins
import sys

show = print
kept = {name: getattr(builtins, name) for name in ("print", "len", "range", "sorted")}


def call_each():
    for call in (lambda: print("x"), lambda: len([1]), lambda: range(3), lambda: sorted("ba")):
        try:
            show("result", call())
        except NameError as error:
            show(error)


call_each()
del builtins.print, builtins.len
delattr(builtins, "range")
del builtins.sorted
call_each()
show([hasattr(builtins, name) for name in kept], [name in dir(builtins) for name in kept])
for name in ("print", "nothing"):
    try:
        delattr(builtins, name)
    except AttributeError as error:
        show(error)
try:
    del sys.nothing
except AttributeError as error:
    show(error)
for name, value in kept.items():
    setattr(builtins, name, value)
call_each()
