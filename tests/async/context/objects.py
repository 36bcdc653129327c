import contextvars

a, b = contextvars.ContextVar("a"), contextvars.ContextVar("b", default=2)
context = contextvars.copy_context()
print(len(context), a in context, list(context))
token = a.set(1)
print(a.get(), len(contextvars.copy_context()), repr(token)[:13])
inner = contextvars.copy_context()
print(inner[a], inner.get(b), inner.get(b, "none"), sorted(v.name for v in inner), list(inner.values()), [k.name for k in inner.keys()])


def change():
    a.set("changed")
    return a.get()


print(inner.run(change), inner[a], a.get())
try:
    inner.run(inner.run, change)
except RuntimeError as error:
    print(str(error).split(":")[0])
a.reset(token)
try:
    a.get()
except LookupError as error:
    print(type(error).__name__, "name='a'" in str(error))
try:
    a.reset(token)
except RuntimeError as error:
    print("used once")
other = contextvars.Context()
token = other.run(a.set, 5)
try:
    a.reset(token)
except ValueError as error:
    print("different Context" in str(error))
try:
    contextvars.ContextVar(5)
except TypeError as error:
    print(error)
