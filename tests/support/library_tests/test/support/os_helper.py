import contextlib
import os

TESTFN = f"@test_{os.getpid()}_tmp"
TESTFN_ASCII = TESTFN


def unlink(path):
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)


rmtree = unlink


def create_empty_file(path):
    with open(path, "wb"):
        pass
