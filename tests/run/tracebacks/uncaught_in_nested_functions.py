def outer():
    def middle(n):
        def inner(m):
            return [lambda: m // n][0]()

        return inner(n + 1)

    return middle


print(outer()(1))
print(outer()(0))
