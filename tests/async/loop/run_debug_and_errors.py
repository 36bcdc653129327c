import asyncio


async def main():
    return asyncio.get_running_loop().get_debug()


async def fails():
    raise LookupError("out of run")


print(asyncio.run(main()), asyncio.run(main(), debug=True))
try:
    asyncio.run(fails())
except LookupError as error:
    print(repr(error))
coroutine = main()
print(asyncio.run(coroutine))
try:
    asyncio.run(coroutine)
except RuntimeError as error:
    print(error)
for wrong in (main, None, "text", 5):
    try:
        asyncio.run(wrong)
    except ValueError as error:
        print(str(error).split(" at 0x")[0])
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
