# A loop of our own: coroutines driven with send and throw.
import types
from collections import deque


@types.coroutine
def switch():
    yield


async def worker(name, n):
    for i in range(n):
        print(name, i)
        await switch()
    return f"{name} done"


async def failing():
    await switch()
    raise ValueError("failed")


def run(*coroutines):
    ready = deque(coroutines)
    while ready:
        coroutine = ready.popleft()
        try:
            coroutine.send(None)
        except StopIteration as stop:
            print("returned", stop.value)
        except ValueError as error:
            print("raised", error)
        else:
            ready.append(coroutine)


run(worker("a", 2), worker("b", 3), failing())


@types.coroutine
def ask(question):
    answer = yield question
    return answer


async def conversation():
    name = await ask("name?")
    try:
        age = await ask("age?")
    except ValueError:
        age = "unknown"
    return f"{name} is {age}"


c = conversation()
print(c.send(None))
print(c.send("Ada"))
try:
    c.throw(ValueError("no answer"))
except StopIteration as stop:
    print(stop.value)
