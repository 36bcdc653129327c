def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError as error:
    print(error)


class Mirror:
    def __getattr__(self, name):
        return getattr(self, name)


try:
    Mirror().x
except RecursionError as error:
    print(type(error).__name__)


class Loop:
    def __repr__(self):
        return repr(self)


try:
    repr(Loop())
except RecursionError as error:
    print(type(error).__name__)
nested = []
for _ in range(100000):
    nested = [nested]
try:
    repr(nested)
except RecursionError as error:
    print(error)
