# imported by circular
print("b begins")
import circular_a

print("has first yet:", hasattr(circular_a, "first"))


def second():
    return circular_a.first() + " and second"


print("b ends")
