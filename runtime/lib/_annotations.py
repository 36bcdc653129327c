"""Annotations as text, for inspect and dataclasses."""

# stands for inspect.py

from types import GenericAlias


def formatannotation(annotation, base_module=None):  # at 1441
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, GenericAlias):
        return str(annotation)  # at 1448
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)  # at 1453
