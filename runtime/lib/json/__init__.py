"""JSON: dumps, loads, dump, load, and the classes behind them."""

# stands for json/__init__.py

from .decoder import JSONDecodeError, JSONDecoder
from .encoder import JSONEncoder

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_encoder = JSONEncoder()
_decoder = JSONDecoder()


def _is_usual(cls, settings, more):  # at none
    return cls is None and settings == _usual and not more


_usual = dict(skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, indent=None, separators=None, default=None,
              sort_keys=False)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,  # at 183
          default=None, sort_keys=False, **kw):
    settings = dict(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
                    separators=separators, default=default, sort_keys=sort_keys)
    if _is_usual(cls, settings, kw):
        # at 231: return «_default_encoder.encode(obj)»
        return _encoder.encode(obj)
    # at 238: **kw).«encode(obj)»
    return (cls or JSONEncoder)(**settings, **kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,  # at 120
         default=None, sort_keys=False, **kw):
    settings = dict(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
                    separators=separators, default=default, sort_keys=sort_keys)
    encoder = _encoder if _is_usual(cls, settings, kw) else (cls or JSONEncoder)(**settings, **kw)
    # at 179: for chunk in iterable:
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)  # at 180


def detect_encoding(b):  # at 244
    """The encoding of JSON in bytes: by its mark, or by where the zero bytes of its first characters stand."""
    if b.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    zeros = [byte == 0 for byte in b[:4]]
    if len(b) >= 4:
        if zeros[0]:
            return "utf-16-be" if not zeros[1] else "utf-32-be"
        if zeros[1]:
            return "utf-16-le" if not (zeros[2] and zeros[3]) else "utf-32-le"
    elif len(b) == 2:
        if zeros[0]:
            return "utf-16-be"
        if zeros[1]:
            return "utf-16-le"
    return "utf-8"


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):  # at 299
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            # at 335: raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)",
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), 'surrogatepass')  # at 341
    else:
        # at 339: raise TypeError(f'the JSON object must be str, bytes or bytearray, '
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    if (cls is None and object_hook is None and parse_int is None and parse_float is None and parse_constant is None
            and object_pairs_hook is None and not kw):
        # at 346: return «_default_decoder.decode(s)»
        return _decoder.decode(s)
    hooks = dict(object_hook=object_hook, object_pairs_hook=object_pairs_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant)
    kw.update((name, hook) for name, hook in hooks.items() if hook is not None)
    # at 359: return «cls(**kw).decode(s)»
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):  # at 274
    # at 293: return «loads(fp.read(),»
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)
