# stdin: one\ntwo words\n\nfour
import sys

print(repr(sys.stdin.readline()))
for line in sys.stdin:
    print(repr(line))
print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
