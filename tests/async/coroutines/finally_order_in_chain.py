class Pause:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        yield

    def __del__(self):
        print("del", self.name)


async def level(n):
    marker = Pause(n)
    try:
        if n:
            await level(n - 1)
        else:
            await Pause("innermost")
    finally:
        print("finally", n)


coroutine = level(2)
coroutine.send(None)
del coroutine
print("end")
