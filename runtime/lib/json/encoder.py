"""Writing JSON."""

# stands for json/encoder.py

import _json

__all__ = ["JSONEncoder"]


class JSONEncoder:
    """Writes dicts, lists, tuples, strs, numbers, True, False and None; a subclass's default() replaces other values."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):  # at 161
        # at 180: raise TypeError(f'Object of type {o.__class__.__name__} '
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):  # at 183
        chunks = self.iterencode(o, _one_shot=True)  # at 200
        # at 202: chunks = «list(chunks)»
        return "".join(chunks)

    def iterencode(self, o, _one_shot=False):  # at 205
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        if indent is not None or not _one_shot:
            return self._pieces(o, indent)
        # at 258: return «_iterencode(o, 0)»
        return (self._text(o, None, False),)

    def _pieces(self, o, indent):  # at none
        yield self._text(o, indent, True)

    def _text(self, o, indent, in_pieces):  # at none
        return _json.encode(o, self.default, indent, self.key_separator, self.item_separator, bool(self.sort_keys), bool(self.skipkeys),
                            bool(self.ensure_ascii), bool(self.allow_nan), bool(self.check_circular), in_pieces)
