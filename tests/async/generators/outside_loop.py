import sys


async def numbers():
    try:
        yield 1
    finally:
        print("finally")


seen = []
sys.set_asyncgen_hooks(firstiter=lambda agen: seen.append("first"), finalizer=lambda agen: seen.append("final"))
agen = numbers()
try:
    agen.__anext__().send(None)
except StopIteration as stop:
    print(stop.value, seen)
del agen
print(seen)
sys.set_asyncgen_hooks(None, None)
agen = numbers()
try:
    agen.__anext__().send(None)
except StopIteration as stop:
    print(stop.value)
del agen
print("end")
