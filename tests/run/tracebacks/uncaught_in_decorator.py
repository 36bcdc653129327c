import functools


def checked(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        if result is None:
            raise TypeError(f"{function.__name__} gave nothing")
        return result

    return wrapper


@checked
def find(key, *, where):
    return where.get(key)


print(find("a", where={"a": 1}))
print(find("b", where={"a": 1}))
