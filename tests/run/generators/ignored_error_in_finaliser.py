def raising():
    try:
        yield 1
    finally:
        raise ValueError("nobody can catch this")


r = raising()
next(r)
del r
print("goes on")


class Finalised:
    def __del__(self):
        raise KeyError("in del")


f = Finalised()
del f
print("and on")
