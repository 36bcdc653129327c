# A module of the user's own, imported in every way.
import shapes
import shapes as s
from shapes import area as compute, Square
from shapes import *

print(shapes.area(2, 3), s.area(1, 1), compute(4, 5), Square(3).area())
print(visible, "hidden" in globals() or "_hidden" in globals())
print(shapes.__name__, __name__, shapes is s)
print(shapes.counter)
shapes.bump()
print(shapes.counter, counter)
import shapes

print("imported once")
try:
    from shapes import nothing
except ImportError as error:
    print(str(error).split(" (")[0])
try:
    shapes.nothing
except AttributeError as error:
    print(error)


def local_import():
    from shapes import area

    return area(10, 10)


print(local_import())
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    import shapes.sub
except ModuleNotFoundError as error:
    print(error)
print(type(shapes).__name__, shapes.__doc__)
