"""Reading JSON."""

# stands for json/decoder.py

import _json

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    """What is wrong with a text, and where: msg, doc, pos, lineno, colno."""

    def __init__(self, msg, doc, pos):  # at 31
        lineno = doc.count('\n', 0, pos) + 1  # at 32
        colno = pos - doc.rfind('\n', 0, pos)  # at 33
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class JSONDecoder:
    """Makes dicts, lists, strs, ints, floats, True, False and None of JSON text; the hooks make something else."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):  # at 332
        # at 337: obj, end = «self.raw_decode(s, idx=_w(s, 0).end())»
        value, end = self.raw_decode(s, _json.skip_space(s, 0))
        end = _json.skip_space(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)  # at 340
        return value

    def raw_decode(self, s, idx=0):  # at 343
        parse_float = None if self.parse_float is float else self.parse_float
        parse_int = None if self.parse_int is int else self.parse_int
        try:
            # at 353: obj, end = «self.scan_once(s, idx)»
            return _json.scan(s, idx, self.object_hook, self.object_pairs_hook, parse_float, parse_int, self.parse_constant,
                              self.strict, JSONDecodeError)
        except StopIteration as nothing:
            # at 355: raise JSONDecodeError("Expecting value", s, err.value) from None
            raise JSONDecodeError("Expecting value", s, nothing.value) from None
