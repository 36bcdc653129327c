def resource(name):
    print("open", name)
    try:
        yield name
        yield name + " again"
    finally:
        print("close", name)


def early():
    for value in resource("loop"):
        print("got", value)
        break
    print("after loop")


early()
g = resource("variable")
next(g)
print("deleting")
del g
print("deleted")


def first(iterable):
    return next(iter(iterable))


print(first(resource("temporary")))


def outer():
    try:
        yield from resource("delegated")
    finally:
        print("outer finally")


o = outer()
next(o)
o = None
print("rebound")
unstarted = resource("never opened")
del unstarted


def raising():
    try:
        yield 1
    finally:
        raise ValueError("in finally")


r = raising()
next(r)
try:
    r.close()
except ValueError as error:
    print(error)
list(resource("exhausted"))
print("end")
