import functools


def function(x: int) -> str:
    "doc of the function"


for kind in classmethod, staticmethod:
    method = kind(function)
    print([getattr(method, name) for name in ("__name__", "__qualname__", "__doc__", "__module__", "__annotations__")])


class Undocumented:
    @classmethod
    def method(cls):
        pass

    def __call__(self):
        "doc of __call__"


print(Undocumented.__dict__["method"].__doc__, classmethod(Undocumented()).__doc__, staticmethod(len).__doc__ == len.__doc__)


class Dispatched:
    @functools.singledispatchmethod
    @classmethod
    def by_type(cls, argument: int) -> str:
        "doc of the method"
        return str(argument)

    @functools.singledispatchmethod
    @staticmethod
    def static(argument):
        "doc of the static one"


print(Dispatched.by_type.__doc__, Dispatched().by_type.__name__, Dispatched.static.__doc__, Dispatched.by_type(3))
