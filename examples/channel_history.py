"""`async for` over an iterator which fetches a page at a time, in a statement and in comprehensions."""
import asyncio


class Channel:
    def __init__(self, messages, page_size=4):
        self.messages = messages
        self.page_size = page_size
        self.requests = 0

    async def fetch_page(self, begin):
        self.requests += 1
        await asyncio.sleep(0.1)
        return self.messages[begin:begin + self.page_size]

    def history(self, limit=None):
        return History(self, limit)


class History:
    """An asynchronous iterator written by hand: __aiter__ and __anext__."""

    def __init__(self, channel, limit):
        self.channel = channel
        self.left = len(channel.messages) if limit is None else limit
        self.page = []
        self.position = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        if not self.page:
            self.page = await self.channel.fetch_page(self.position)
            if not self.page:
                raise StopAsyncIteration
        self.left -= 1
        self.position += 1
        return self.page.pop(0)


async def main():
    channel = Channel([f"message {n}" for n in range(1, 24)])
    async for message in channel.history(limit=5):
        print(message)
    print("requests so far:", channel.requests)
    lengths = [len(message) async for message in channel.history(limit=500)]
    print(len(lengths), "messages,", sum(lengths), "characters,", channel.requests, "requests")
    print({message[-1] async for message in channel.history() if message.endswith(("1", "2"))} == {"1", "2"})


asyncio.run(main())
