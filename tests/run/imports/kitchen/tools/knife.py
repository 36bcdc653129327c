# imported by packages
from .. import name


def cut(what):
    return f"cut {what} in the {name}"
