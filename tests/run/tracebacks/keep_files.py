# What tracebacks keep stays open and can be found through weak references.
import weakref


class Thing: pass


def opens(path):
    file = open(path)
    global reference
    reference = weakref.ref(file)
    raise ValueError


try:
    opens(__file__)
except ValueError:
    print("open", not reference().closed)
print("closed", reference() is None)


def in_with(path):
    with open(path) as file:
        thing = Thing()
        global reference
        reference = weakref.ref(thing)
        raise ValueError


try:
    in_with(__file__)
except ValueError as error:
    print(error.__traceback__.tb_next.tb_frame.f_code.co_name, reference() is not None)
print(reference())
pool = weakref.WeakValueDictionary()


def fills():
    for n in range(3):
        pool[n] = thing = Thing()
    things = [Thing() for _ in range(2)]
    pool["a"], pool["b"] = things
    raise KeyError


try:
    fills()
except KeyError:
    print(sorted(map(str, pool)))
print(sorted(map(str, pool)))
