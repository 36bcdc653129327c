import asyncio
from collections import defaultdict


class Hub:
    def __init__(self):
        self.subscriptions = defaultdict(set)
        self.order = []

    def publish(self, topic, message):
        for queue in self.order:
            if queue in self.subscriptions[topic]:
                queue.put_nowait((topic, message))


class Subscription:
    def __init__(self, hub, *topics):
        self.hub, self.topics, self.queue = hub, topics, asyncio.Queue()

    def __enter__(self):
        for topic in self.topics:
            self.hub.subscriptions[topic].add(self.queue)
        self.hub.order.append(self.queue)
        return self.queue

    def __exit__(self, *exc):
        for topic in self.topics:
            self.hub.subscriptions[topic].discard(self.queue)
        self.hub.order.remove(self.queue)


async def reader(hub, name, *topics):
    with Subscription(hub, *topics) as queue:
        while True:
            topic, message = await queue.get()
            if message is None:
                break
            print(name, "read", message, "on", topic)
    print(name, "left")


async def main():
    hub = Hub()
    readers = [asyncio.create_task(reader(hub, "ann", "news", "sport")), asyncio.create_task(reader(hub, "bob", "news"))]
    await asyncio.sleep(0)
    for topic, message in (("news", "rain"), ("sport", "goal"), ("news", "sun"), ("weather", "unheard")):
        hub.publish(topic, message)
        await asyncio.sleep(0)
    hub.publish("news", None)
    await asyncio.gather(*readers)
    print({topic: len(queues) for topic, queues in hub.subscriptions.items()})


asyncio.run(main())
