def numbers():
    yield 1
    yield 1 / 0


def consumer():
    for n in numbers():
        print(n)


def delegate():
    yield from numbers()


try:
    list(delegate())
except ZeroDivisionError as error:
    tb = error.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
consumer()
