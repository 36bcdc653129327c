"""Parts of a group have its context, and don't show it: as where a cause is assigned, __suppress_context__ is set."""
import traceback


def show(error, depth=0):
    print('  ' * depth, repr(error), repr(error.__context__), repr(error.__cause__), error.__suppress_context__)
    for member in getattr(error, 'exceptions', ()):
        show(member, depth + 1)


def make(cause):
    try:
        try:
            raise RuntimeError('before')
        finally:
            try:
                raise ExceptionGroup('inner', [KeyError(2), TypeError(3)])
            except ExceptionGroup as error:
                inner = error
            group = ExceptionGroup('outer', [ValueError(1), inner])
            if cause:
                raise group from cause
            raise group
    except ExceptionGroup as error:
        return error


def handle(group, condition, again):
    try:
        try:
            raise group
        except* condition as part:
            print('handles')
            show(part, 1)
            if again:
                raise
    except ExceptionGroup as rest:
        print('left')
        show(rest, 1)
        traceback.print_exception(rest)


for group in make(None), make(OSError('cause')):
    show(group)
    for condition in ValueError, KeyError, OSError:
        print('split by', condition.__name__)
        for part in *group.split(condition), group.subgroup(condition):
            if part:
                show(part, 1)
    handle(group, ValueError, False)
    handle(group, KeyError, True)
