import asyncio

made = []


def factory():
    loop = asyncio.new_event_loop()
    made.append(loop)
    return loop


async def main():
    return asyncio.get_running_loop() is made[0]


asyncio.set_event_loop(None)
with asyncio.Runner(loop_factory=factory) as runner:
    print(made)
    print(runner.run(main()), len(made))
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)
print(made[0].is_closed())
