"""A chat bot that greets once a day and still answers at once: sleeping in one task leaves the others free.

The chat is a queue inside the program, so that the example runs anywhere.
"""
import asyncio

HOUR = 60 * 60
DAY = 24 * HOUR


class Channel:
    """Hands what people write to whoever iterates over it, and prints what the bot says."""

    def __init__(self):
        self.incoming = asyncio.Queue()
        self.loop = asyncio.get_running_loop()

    def say(self, who, text):
        hours = self.loop.time() / HOUR
        print(f"day {int(hours // 24) + 1}, {hours % 24:04.1f} h  {who}: {text}")

    async def write(self, who, text):
        self.say(who, text)
        await self.incoming.put((who, text))

    def __aiter__(self):
        return self

    async def __anext__(self):
        return await self.incoming.get()


async def greet_daily(channel):
    while True:
        await asyncio.sleep(DAY)
        channel.say("bot", "Another day has passed!")


async def answer(channel):
    async for who, text in channel:
        if text.endswith("?"):
            channel.say("bot", f"I can still respond to you, {who}.")


async def people(channel):
    for hours, who, text in ((7.5, "ann", "anybody here?"), (18, "bob", "nice weather"), (30.5, "ann", "are you asleep?"), (2, "bob", "bye")):
        await asyncio.sleep(hours * HOUR)
        await channel.write(who, text)


async def main():
    channel = Channel()
    services = [asyncio.create_task(greet_daily(channel)), asyncio.create_task(answer(channel))]
    await people(channel)
    await asyncio.sleep(0)
    for service in services:
        service.cancel()
    results = await asyncio.gather(*services, return_exceptions=True)
    print("stopped:", [type(result).__name__ for result in results])


asyncio.run(main())
