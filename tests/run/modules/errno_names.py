# errno: numbers and names, as OSErrors carry them.
import errno
import os

print([(name, getattr(errno, name)) for name in dir(errno) if name.startswith("E")])
print(sorted(errno.errorcode.items()))
try:
    open("/no/such/file")
except OSError as error:
    print(error.errno == errno.ENOENT, errno.errorcode[error.errno], os.strerror(error.errno))
print(type(OSError(errno.EPIPE, "gone")), type(OSError(errno.EAGAIN, "later")), type(OSError(errno.EDOM, "other")))
