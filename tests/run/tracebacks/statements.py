import traceback


def in_if(x):
    if x.y:
        pass


def in_while(x):
    while x[0]:
        pass


def in_for(x):
    for i in x + 1:
        pass


def in_for_unpack(x):
    for a, b in [(1, 2), (3,)]:
        pass


def in_with(x):
    with x.open() as f:
        pass


def in_assert(x):
    assert x == 1, "message"


def in_raise(x):
    raise ValueError(f"value {x}")


def in_return(x):
    return x.a.b


def in_assignment(x):
    y = z = x / 0


def in_target(x):
    x[0] = 1


def in_attribute_target(x):
    x.y = 1


def in_augmented(x):
    x += "a"


def in_delete(x):
    del x[0]


def in_unpack(x):
    a, b = 1, x, 3


def in_import(x):
    import no_such_module


def in_default(x):
    def inner(y=x.z):
        pass


def in_decorator(x):
    @x.decorate
    def inner():
        pass


def in_class(x):
    class Inner(x):
        pass


def in_lambda(x):
    return (lambda y: y.attribute)(x)


def in_yield(x):
    def generator():
        yield x / 0

    return list(generator())


for name, function in list(globals().items()):
    if name.startswith("in_"):
        try:
            function(5)
        except Exception:
            print(traceback.format_exc())
