# imported by error_in_module
def divide(a, b):
    return a / b


print("before the error")
ratio = divide(1, 0)
