# args: one "two words" --flag
import sys

print(sys.argv[1:], sys.argv[0].endswith("sys_attributes.py"), len(sys.argv))
print(sys.version_info >= (3, 11), sys.version_info[:2], sys.version_info.major, sys.maxsize, sys.byteorder, sys.platform)
print(sys.maxunicode, sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit > 0, sys.implementation.name in ("cpython", "coil"))
print(sys.getrecursionlimit(), "sys" in sys.modules, "__main__" in sys.modules, sys.modules["__main__"].__name__)
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(depth(0) > 300)
sys.stdout.write("to stdout\n")
sys.stderr.write("to stderr\n")
print(sys.stdout.writable(), sys.intern("text") == "text", type(sys.getsizeof([])) is int, sys.getrefcount([]) >= 1)
print(sys.getdefaultencoding(), sys.stdout.encoding)
sys.exit(0)
