"""coil has no sockets."""
import unittest

HOST = HOSTv4 = "127.0.0.1"
IPV6_ENABLED = False


def find_unused_port(*arguments):
    raise unittest.SkipTest("needs sockets")


bind_port = find_unused_port
skip_if_tcp_blackhole = unittest.skip("needs sockets")


def skip_unless_bind_unix_socket(function):
    return unittest.skip("needs sockets")(function)
