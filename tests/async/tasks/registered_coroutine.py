# A class that is registered as a coroutine needs only send(), throw() and close().
import asyncio
import collections.abc


class ThreeSteps:
    steps = 0

    def send(self, value):
        self.steps += 1
        print("step", self.steps, value)
        if self.steps == 3:
            raise StopIteration("end")

    def throw(self, *error):
        raise error[0]

    def close(self):
        pass

    def __await__(self):
        return self


collections.abc.Coroutine.register(ThreeSteps)
print(asyncio.run(ThreeSteps()))
