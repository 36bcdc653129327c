# What contexts equal, and wrong calls of contextvars.
import contextvars
for f in (lambda: contextvars.ContextVar(), lambda: contextvars.ContextVar(1), lambda: contextvars.ContextVar('a', 1), lambda: contextvars.copy_context().run(), lambda: contextvars.ContextVar('a', foo=1), lambda: contextvars.Token(), lambda: contextvars.Context(1), lambda: contextvars.ContextVar('a').get(1,2), lambda: contextvars.copy_context()[1], lambda: contextvars.copy_context().get(1), lambda: hash(contextvars.copy_context()), lambda: contextvars.Context() == contextvars.Context(), lambda: contextvars.Context() == 1, lambda: contextvars.Context() != contextvars.Context(), lambda: len(contextvars.Context())):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
v = contextvars.ContextVar('v', default=3); w = contextvars.ContextVar('w')
a = contextvars.copy_context(); b = contextvars.copy_context()
a.run(v.set, 1); b.run(v.set, 1)
print(a == b, a != b, list(a.items()) == list(b.items()), v in a, w in a, a.get(v), a.get(w, 5))
b.run(w.set, [1]); print(a == b); a.run(w.set, [1]); print(a == b, dict(a) == dict(b), len(a.keys()), sorted(map(str, a.values())))
