"""Tests that are coroutines, each with a loop in debug mode of its own."""
import asyncio
import contextvars
import inspect

from .case import TestCase


class IsolatedAsyncioTestCase(TestCase):
    def __init__(self, method_name="runTest"):
        super().__init__(method_name)
        self.runner = asyncio.Runner(debug=True)
        self.context = contextvars.copy_context()

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, function, /, *arguments, **options):
        self.addCleanup(function, *arguments, **options)

    async def enterAsyncContext(self, manager):
        value = await manager.__aenter__()
        self.addAsyncCleanup(manager.__aexit__, None, None, None)
        return value

    def in_loop(self, function, *arguments, **options):
        return self.runner.run(function(*arguments, **options), context=self.context)

    def call_set_up(self):
        self.runner.get_loop()
        self.context.run(self.setUp)
        self.in_loop(self.asyncSetUp)

    def call_test(self, method):
        if inspect.iscoroutinefunction(method):
            self.in_loop(method)
        else:
            self.context.run(method)

    def call_tear_down(self):
        self.in_loop(self.asyncTearDown)
        self.context.run(self.tearDown)

    def call_cleanup(self, function, arguments, options):
        if inspect.iscoroutinefunction(function):
            self.in_loop(function, *arguments, **options)
        else:
            self.context.run(function, *arguments, **options)

    def finish(self):
        with self.outcome.watching("closing the loop"):
            self.runner.close()
