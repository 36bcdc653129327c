async def numbers():
    try:
        got = yield 1
        print("got", got)
        yield 2
    finally:
        print("finally")


def drive(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as stop:
        return stop.value
    except StopAsyncIteration:
        return "stop"


agen = numbers()
print(type(agen.__anext__()).__name__, type(agen.asend(None)).__name__, type(agen.athrow(KeyError)).__name__, type(agen.aclose()).__name__)
print(agen.__aiter__() is agen)
print(drive(agen.__anext__()), drive(agen.asend("sent")), drive(agen.__anext__()), drive(agen.__anext__()))
print(agen.ag_frame, agen.ag_running, agen.ag_code.co_name)
print([name for name in dir(agen) if not name.startswith("__")])
print([name for name in dir(agen.asend(None)) if not name.startswith("__")])
