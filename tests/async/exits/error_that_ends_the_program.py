# What an uncaught error keeps dies when the program ends, while the module's variables are still there.
import asyncio


class Loud:
    def __del__(self):
        print("del with", text)


text = "a global variable"


def handler(loop, context):
    print(text, "handles:", context["message"], repr(context["exception"]))


async def fails():
    raise ValueError("not seen")


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    task = asyncio.create_task(fails())
    loud = Loud()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    raise KeyError("ends the program", loud is None, task.done())


asyncio.run(main())
