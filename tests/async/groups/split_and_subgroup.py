def show(group, indent=0):
    if isinstance(group, BaseExceptionGroup):
        print(" " * indent + repr(group.message))
        for error in group.exceptions:
            show(error, indent + 2)
    else:
        print(" " * indent + repr(group))


group = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [KeyError(2), ValueError(3)]), OSError(4)])
match, rest = group.split(ValueError)
show(match)
show(rest)
show(group.subgroup(lambda error: isinstance(error, (KeyError, OSError))))
print(group.split(IndexError)[0], group.subgroup(IndexError))
show(group.derive([TypeError(5)]))
print(type(BaseExceptionGroup("all exceptions", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [5]), lambda: ExceptionGroup(5, [ValueError()]),
            lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup("x")):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
