# The annotation `*items` of *args is the one item that `items` has.
Ts = ("only",)
def h(*args: *Ts): pass
print(h.__annotations__)
for items in ((), (1, 2), 3):
    try:
        def g(*args: *items): pass
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
