# Cycles through views and iterators of bytes and text.
import gc


class Bytes(bytearray):
    def __del__(self):
        print("del", bytes(self))


class Text(str):
    def __del__(self):
        print("del", str(self))


def view(data):
    data.other = memoryview(data)


def iterate(data):
    data.other = iter(data)


for function in view, iterate:
    function(Bytes(function.__name__.encode()))
    gc.collect()
iterate(Text("text"))
gc.collect()
print(gc.is_tracked(memoryview(b"")), gc.is_tracked(iter("")), gc.is_tracked(iter(b"")))
