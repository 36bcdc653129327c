"""Stands for CPython's `test.test_asyncio.utils`. Its TestLoop advances time by hand; here the clock of `--virtual-time` does that,
under CPython as well."""
import asyncio
import contextlib
import gc
import logging
import unittest
from unittest import mock
from unittest import patterns

from absent import Absent

ONLYCERT = ONLYKEY = SIGNED_CERTFILE = SIGNING_CA = PEERCERT = Absent("certificates")
simple_server_sslcontext = simple_client_sslcontext = dummy_ssl_context = Absent("ssl")
run_test_server = run_test_unix_server = run_udp_echo_server = gen_unix_socket_path = unix_socket_path = Absent("sockets")
mock_nonblocking_socket = TestSelector = make_test_protocol = Absent("sockets")


def run_briefly(loop):
    async def once():
        pass

    coroutine = once()
    task = loop.create_task(coroutine)
    try:
        loop.run_until_complete(task)
    finally:
        coroutine.close()


def run_until(loop, predicate, timeout=30.0):
    deadline = loop.time() + timeout
    while not predicate():
        if loop.time() > deadline:
            raise TimeoutError
        loop.run_until_complete(asyncio.sleep(0.001))


def run_once(loop):
    loop.call_soon(loop.stop)
    loop.run_forever()


def MockCallback(**options):
    return mock.Mock(spec=["__call__"], **options)


class MockPattern(str):
    """A regular expression that equals the texts in which it is found."""

    def __eq__(self, other):
        return bool(patterns.compile(str(self), patterns.S).search(other))


class MockInstanceOf:
    def __init__(self, kind):
        self.kind = kind

    def __eq__(self, other):
        return isinstance(other, self.kind)


def get_function_source(function):
    code = getattr(function, "__wrapped__", function).__code__
    return code.co_filename, code.co_firstlineno


@contextlib.contextmanager
def disable_logger():
    logger = logging.getLogger("asyncio")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)


class TestCase(unittest.TestCase):
    @staticmethod
    def close_loop(loop):
        if loop.is_closed():
            return
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        asyncio.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, steps=None):
        loop = asyncio.new_event_loop()
        self.set_event_loop(loop)
        return loop

    def tearDown(self):
        asyncio.set_event_loop(None)
        self.doCleanups()
        gc.collect()
