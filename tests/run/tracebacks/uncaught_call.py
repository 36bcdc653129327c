def greet(name, greeting):
    return greeting + name


print(greet("Ada", "hello "), greet("Bob"))
