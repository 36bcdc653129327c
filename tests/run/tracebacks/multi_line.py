import traceback


def call(*arguments, **keywords):
    return 1 / 0


def several():
    return call(
        1,
        2,
        key=3,
    )


def operators():
    return (1 +
            2 *
            None)


def chained():
    return (
        "text"
        .upper()
        .missing()
    )


def subscript():
    return {
        "a": 1,
    }["b"]


for function in (several, operators, chained, subscript):
    try:
        function()
    except Exception:
        print(traceback.format_exc())
