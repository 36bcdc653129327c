"""Character sets, templates and the machinery of str.format."""

# stands for string.py

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]


def capwords(s, sep=None):  # at 37
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))  # at 48


def _is_name_start(character):
    return character == "_" or (character.isascii() and character.isalpha())


def _convert(mapping, named):  # at 109 as Template.substitute.<locals>.convert
    return str(mapping[named])  # at 114


class Template:
    """Text with $name and ${name} places."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    # The pieces of the template: (literal text, name, the place as written); name None: an escaped or lone delimiter.
    def _pieces(self):
        text = self.template
        position = 0
        delimiter = self.delimiter
        while True:
            found = text.find(delimiter, position)
            if found < 0:
                yield text[position:], None, ""
                return
            literal = text[position:found]
            start = found + len(delimiter)
            braced = text[start:start + 1] == "{"
            end = begin = start + braced
            if end < len(text) and _is_name_start(text[end]):
                while end < len(text) and (_is_name_start(text[end]) or text[end] in digits):
                    end += 1
            if text.startswith(delimiter, start):
                position = start + len(delimiter)
                yield literal, None, delimiter * 2
            elif end > begin and (not braced or text[end:end + 1] == "}"):
                position = end + braced
                yield literal, text[begin:end], text[found:position]
            else:
                position = start
                yield literal, None, delimiter

    def _refuse(self, offset):  # at 109 as Template.substitute.<locals>.convert
        # at 118: self._invalid(mo)
        self._invalid(offset)

    def _invalid(self, offset):  # at 92
        lines = self.template[:offset].splitlines(keepends=True)
        column = offset - len("".join(lines[:-1]))
        line = len(lines)
        # at 101: raise ValueError('Invalid placeholder in string: line %d, col %d' %
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))

    def substitute(self, mapping={}, /, **kws):  # at 104
        result = []
        offset = 0
        for literal, name, place in self._pieces():
            offset += len(literal)
            result.append(literal)
            if name is not None:
                # at 121: return «self.pattern.sub(convert, self.template)»
                result.append(_convert(kws if name in kws else mapping, name))
            elif place == self.delimiter:
                # at 121: return «self.pattern.sub(convert, self.template)»
                self._refuse(offset + len(place))
            elif place:
                result.append(self.delimiter)
            offset += len(place)
        return "".join(result)

    def safe_substitute(self, mapping={}, /, **kws):  # at 123
        result = []
        for literal, name, place in self._pieces():
            result.append(literal)
            if name is not None:
                try:
                    result.append(str(kws[name] if name in kws else mapping[name]))
                except KeyError:
                    result.append(place)
            else:
                result.append(self.delimiter if place else "")
        return "".join(result)

    def is_valid(self):  # at 144
        return all(name is not None or place != self.delimiter for literal, name, place in self._pieces())

    def get_identifiers(self):  # at 157
        names = []
        for literal, name, place in self._pieces():
            if name is not None and name not in names:
                names.append(name)
        return names


class Formatter:
    """str.format in steps that a subclass can change."""

    def format(self, format_string, /, *args, **kwargs):  # at 189
        return self.vformat(format_string, args, kwargs)  # at 190

    def vformat(self, format_string, args, kwargs):  # at 192
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)  # at 194
        self.check_unused_args(used_args, args, kwargs)  # at 195
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):  # at 198
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')  # at 201
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            if field_name == "":
                if auto_arg_index is False:
                    # at 218: raise ValueError('cannot switch from manual field '
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field_name = str(auto_arg_index)  # at 221
                auto_arg_index += 1
            elif field_name.isdigit():  # at 223
                if auto_arg_index:
                    # at 218: raise ValueError('cannot switch from manual field '
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)  # at 234
            used_args.add(arg_used)  # at 235
            obj = self.convert_field(obj, conversion)  # at 238
            format_spec, auto_arg_index = self._vformat(  # at 241
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, format_spec))  # at 247
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):  # at 252
        if isinstance(key, int):
            return args[key]  # at 254
        return kwargs[key]  # at 256

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):  # at 263
        return format(value, format_spec)  # at 264

    def convert_field(self, value, conversion):  # at 267
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)  # at 272
        if conversion == "r":
            return repr(value)  # at 274
        if conversion == "a":
            return ascii(value)  # at 276
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))  # at 277

    def parse(self, format_string):  # at 287
        position = 0
        length = len(format_string)
        while position < length:
            start = position
            while position < length and format_string[position] not in "{}":
                position += 1
            literal = format_string[start:position]
            if position == length:
                yield literal, None, None, None
                return
            character = format_string[position]
            position += 1
            if format_string[position:position + 1] == character:
                position += 1
                yield literal + character, None, None, None
                continue
            if character == "}":
                raise ValueError("Single '}' encountered in format string")
            if position == length:
                raise ValueError("Single '{' encountered in format string")
            depth = 1
            start = position
            while position < length and depth:
                if format_string[position] == "{":
                    depth += 1
                elif format_string[position] == "}":
                    depth -= 1
                position += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            name, conversion, spec = format_string[start:position - 1], None, ""
            bracket = False
            for index, character in enumerate(name):
                if character == "[":
                    bracket = True
                elif character == "]":
                    bracket = False
                elif character in ":!" and not bracket:
                    rest = name[index:]
                    name = name[:index]
                    if rest[0] == "!":
                        conversion = rest[1:2]
                        rest = rest[2:]
                        if rest and rest[0] != ":":
                            raise ValueError("expected ':' after conversion specifier")
                    spec = rest[1:]
                    break
            yield literal, name, spec, conversion

    def get_field(self, field_name, args, kwargs):  # at 296
        end = 0
        while end < len(field_name) and field_name[end] not in ".[":
            end += 1
        first = field_name[:end]
        if first.isdigit():
            first = int(first)
        obj = self.get_value(first, args, kwargs)  # at 299
        while end < len(field_name):
            start = end + 1
            if field_name[end] == ".":
                end = start
                while end < len(field_name) and field_name[end] not in ".[":
                    end += 1
                # at 305: obj = «getattr(obj, i)»
                obj = getattr(obj, field_name[start:end])
            else:
                end = field_name.index("]", start)
                key = field_name[start:end]
                obj = obj[int(key) if key.isdigit() else key]
                end += 1
        return obj, first
