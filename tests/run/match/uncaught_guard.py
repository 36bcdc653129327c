# The traceback of an error in a guard, and in the subject.
import traceback

try:
    match [1, 2][5]:
        case _:
            pass
except IndexError:
    traceback.print_exc()
match [1, 0]:
    case [a, b] if a / b:
        print("no")
