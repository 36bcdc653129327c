# `from MODULE import *` binds what __all__ lists, and that is all there.
from types import *
from contextvars import *
from contextlib import *
from operator import *
from textwrap import *
from typing import *
import types, typing, io, contextvars

print(types.__all__)
print(contextvars.__all__)
print(sorted(set(typing.__all__) - {"ByteString", "Match", "Pattern", "no_type_check_decorator"}))
print(FrameType.__name__, MethodWrapperType.__name__, ContextVar.__name__, suppress.__name__, add(1, 2), dedent(" x"), List[int])
print("AsyncContextDecorator" in globals(), "collections" in globals(), "DEFAULT_BUFFER_SIZE" in io.__all__)
