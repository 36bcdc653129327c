def show(*args, **kwargs):
    print(args, kwargs)


def noisy(x):
    print("eval", x)
    return x


show(noisy(1), *[noisy(2)], noisy(3), a=noisy(4), **{"b": noisy(5)}, c=noisy(6))
show(**{"z": 1, "a": 2}, m=3)


def defaults(a=noisy("default a"), *, b=noisy("default b")):
    return a, b


print(defaults(), defaults(b=1))


@noisy
def decorated(x=noisy("default x")):
    return x


print(decorated() is not None)
d = {noisy("k1"): noisy("v1"), noisy("k2"): noisy("v2")}
t = [noisy(1), noisy(2)]
t[noisy(0)] = noisy("value first")
a = noisy(1) + noisy(2) * noisy(3)
print(noisy(1) if noisy(0) else noisy(2))
print([noisy(x) for x in (1, 2)][noisy(0)])
noisy("f" * noisy(2)).upper()


class C(noisy(object)):
    x: noisy(int) = noisy(5)


def annotated(a: noisy("int"), b: noisy("str") = noisy("b")) -> noisy("ret"):
    pass


print(annotated.__annotations__)
