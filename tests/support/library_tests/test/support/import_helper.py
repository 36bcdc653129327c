import bisect
import collections
import functools
import heapq
import operator
import queue
import sys
import threading
import unittest

from absent import Absent

ACCELERATED = {module.__name__: module for module in (bisect, collections, functools, heapq, operator, queue, threading)}


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    """The module as it is. What it would be without its part in C isn't for coil to have."""
    return None if blocked or name not in ACCELERATED else ACCELERATED[name]


def import_module(name, deprecated=False, *, required_on=()):
    return sys.modules.get(name) or Absent(name)
