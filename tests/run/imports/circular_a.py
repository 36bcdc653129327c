# imported by circular
print("a begins")
import circular_b


def first():
    return "first"


print("a ends")
