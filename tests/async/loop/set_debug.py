import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration, repr(loop).split()[-1])
    loop.set_debug(True)
    print(loop.get_debug(), repr(loop).split()[-1])
    loop.set_debug(False)
    return loop.get_debug()


print(asyncio.run(main()))
print(asyncio.run(main(), debug=True))
print(asyncio.run(main(), debug=False))
loop = asyncio.new_event_loop()
loop.set_debug(1)
print(bool(loop.get_debug()))
loop.close()
