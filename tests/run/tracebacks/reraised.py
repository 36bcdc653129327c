import traceback


def fail():
    raise KeyError("original")


def middle():
    try:
        fail()
    except KeyError:
        print("rethrowing")
        raise


def wrapper():
    try:
        middle()
    except KeyError as error:
        raise error


try:
    wrapper()
except KeyError as error:
    traceback.print_exc()
    frames = traceback.extract_tb(error.__traceback__)
    print([(frame.name, frame.lineno, frame.line) for frame in frames])
    tb = error.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print("".join(traceback.format_exception_only(type(error), error)), end="")
wrapper()
