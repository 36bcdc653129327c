print("init tools")
from . import fork

names = ["knife", "fork"]
spoon = "a spoon"
__all__ = ["spoon"]
