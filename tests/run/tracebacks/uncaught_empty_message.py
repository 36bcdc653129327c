class Silent(Exception):
    pass


def fail():
    raise Silent


fail()
