# stdin: Ada\n36\n\nlast line without newline
name = input("Name? ")
print("hello", name)
age = int(input())
print("next year:", age + 1)
print(repr(input()))
print(repr(input("> ")))
try:
    input("more? ")
except EOFError as error:
    print()
    print(type(error).__name__, error)
