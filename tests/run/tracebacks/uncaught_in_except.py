def load(name):
    try:
        return open(name)
    except FileNotFoundError:
        return load_default(nmae)


load("does not exist.txt")
