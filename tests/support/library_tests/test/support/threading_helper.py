import contextlib
import unittest


def requires_working_threading(*, module=False):
    return lambda function: function


def reap_threads(function):
    return function


def threading_setup():
    return ()


def threading_cleanup(*values):
    pass


def join_thread(thread, timeout=None):
    thread.join(timeout)
    if thread.is_alive():
        raise AssertionError(f"failed to join the thread in {timeout:.1f} seconds")


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    threads = list(threads)
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        if unlock:
            unlock()
        for thread in threads:
            thread.join()


class catch_threading_exception:
    def __enter__(self):
        raise unittest.SkipTest("needs threading.excepthook")

    def __exit__(self, *details):
        pass
