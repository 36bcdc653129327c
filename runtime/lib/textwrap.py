"""Filling, shortening and indenting of text."""

# stands for textwrap.py

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '
_as_spaces = dict.fromkeys(map(ord, _whitespace), ' ')


def _is_letter(text, index):
    return 0 <= index < len(text) and (text[index] == '_' or text[index].isalnum() and not text[index].isdecimal())


def _is_word(text, index):
    return 0 <= index < len(text) and (text[index] == '_' or text[index].isalnum())


def _is_inner(text, index):
    """Whether the character may stand in front of a dash."""
    return _is_word(text, index) or 0 <= index < len(text) and text[index] in '!"\'&.,?'


def _dash_end(word, begin):
    """The end of the dash that begins here, between words; 0: there is none."""
    end = begin
    while end < len(word) and word[end] == '-':
        end += 1
    return end if end - begin >= 2 and _is_inner(word, begin - 1) and _is_word(word, end) else 0


def _breaks_behind(word, hyphen):
    """Whether a line may end behind this hyphen: between letters enough."""
    before = _is_letter(word, hyphen - 1) and _is_letter(word, hyphen - 2)
    before = before or _is_inner(word, hyphen - 1) and word[hyphen - 2] == '-' and _is_letter(word, hyphen - 3)
    following = hyphen + 2 if word[hyphen + 2:hyphen + 3] != '-' else hyphen + 3
    return before and _is_letter(word, hyphen + 1) and _is_letter(word, following)


def _word_parts(word):
    parts, begin = [], 0
    while begin < len(word):
        end = _dash_end(word, begin)
        if not end:
            end = begin + 1
            while end < len(word) and not _dash_end(word, end):
                if word[end] == '-' and _breaks_behind(word, end):
                    end += 1
                    break
                end += 1
        parts.append(word[begin:end])
        begin = end
    return parts


def _ends_sentence(word):
    """A lowercase letter, its end, perhaps a quote."""
    word = word[:-1] if word[-1:] in ('"', "'") else word
    return word[-1:] in ('.', '!', '?') and 'a' <= word[-2:-1] <= 'z'


class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):  # at 147
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)  # at 151
        if self.replace_whitespace:
            # at 153: text = «text.translate(self.unicode_whitespace_trans)»
            text = text.translate(_as_spaces)
        return text

    def _split(self, text):  # at 160
        """Words and the white space between them; words are cut after hyphens and at dashes."""
        pieces, begin = [], 0
        for index in range(1, len(text) + 1):
            if index == len(text) or (text[index] in _whitespace) != (text[index - 1] in _whitespace):
                part = text[begin:index]
                pieces += _word_parts(part) if self.break_on_hyphens and part[0] not in _whitespace else [part]
                begin = index
        return pieces

    def _fix_sentence_endings(self, chunks):  # at 179
        """Two spaces behind the end of a sentence."""
        index = 0
        while index < len(chunks) - 1:
            ends = chunks[index + 1] == ' ' and _ends_sentence(chunks[index])
            if ends:
                chunks[index + 1] = '  '
            index += 2 if ends else 1

    def _split_chunks(self, text):  # at 341
        # at 342: text = «self._munge_whitespace(text)»
        text = self._munge_whitespace(text)
        # at 343: return «self._split(text)»
        return self._split(text)

    def wrap(self, text):  # at 347
        # at 356: chunks = «self._split_chunks(text)»
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)  # at 358
        # at 359: return «self._wrap_chunks(chunks)»
        return self._wrap_chunks(chunks)

    def _wrap_chunks(self, chunks):  # at 236
        lines = []
        if self.width <= 0:
            # at 253: raise ValueError("invalid width %r (must be > 0)" % self.width)
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")  # at 260
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            line, length = [], 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
            if self.drop_whitespace and line and not line[-1].strip():
                line.pop()
            if not line:
                continue
            is_last = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            more_allowed = self.max_lines is None or len(lines) + 1 < self.max_lines
            if more_allowed or is_last and sum(map(len, line)) <= width:
                lines.append(indent + ''.join(line))
                continue
            lines.append(self._last_line(lines, line, indent, width))
            break
        return lines

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):  # at 204
        """Puts as much of a word that is too long into the line as goes."""
        room = 1 if width < 1 else width - cur_len
        if not self.break_long_words:
            if not cur_line:
                cur_line.append(reversed_chunks.pop())
            return
        chunk = reversed_chunks[-1]
        end = room
        if self.break_on_hyphens and len(chunk) > room:
            hyphen = chunk.rfind('-', 0, room)
            if hyphen > 0 and chunk[:hyphen].strip('-'):
                end = hyphen + 1
        cur_line.append(chunk[:end])
        reversed_chunks[-1] = chunk[end:]

    def _last_line(self, lines, line, indent, width):
        """The line that ends with the placeholder, since no more are allowed."""
        while line:
            if line[-1].strip() and sum(map(len, line)) + len(self.placeholder) <= width:
                return indent + ''.join(line) + self.placeholder
            line.pop()
        if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
            return lines.pop().rstrip() + self.placeholder
        return indent + self.placeholder.lstrip()

    def fill(self, text):  # at 361
        return "\n".join(self.wrap(text))  # at 368


def wrap(text, width=70, **options):  # at 373
    # at 383: w = «TextWrapper(width=width, **kwargs)»
    wrapper = TextWrapper(width=width, **options)
    # at 384: return «w.wrap(text)»
    return wrapper.wrap(text)


def fill(text, width=70, **options):  # at 386
    # at 395: w = «TextWrapper(width=width, **kwargs)»
    wrapper = TextWrapper(width=width, **options)
    # at 396: return «w.fill(text)»
    return wrapper.fill(text)


def shorten(text, width, **options):  # at 398
    # at 410: w = «TextWrapper(width=width, max_lines=1, **kwargs)»
    wrapper = TextWrapper(width=width, max_lines=1, **options)
    # at 411: return w.fill(' '.join(«text.strip»().split()))
    text = ' '.join(text.strip().split())
    # at 411: return «w.fill(' '.join(text.strip().split()))»
    return wrapper.fill(text)


def dedent(text):  # at 419
    """Takes away the white space that all lines begin with; lines of nothing else become empty."""
    if not isinstance(text, str):
        bytes_like = isinstance(text, (bytes, bytearray, memoryview))
        # at 435: text = «_whitespace_only_re.sub('', text)»
        raise TypeError("cannot use a string pattern on a bytes-like object" if bytes_like else
                        f"expected string or bytes-like object, got '{type(text).__name__}'")
    lines = text.split('\n')
    margin = None
    for number, line in enumerate(lines):
        content = line.lstrip(' \t')
        if not content:
            lines[number] = ''
            continue
        indentation = line[:len(line) - len(content)]
        if margin is None:
            margin = indentation
        else:
            same = 0
            while same < len(margin) and same < len(indentation) and margin[same] == indentation[same]:
                same += 1
            margin = margin[:same]
    if not margin:
        return '\n'.join(lines)
    return '\n'.join(line[len(margin):] if line else line for line in lines)


def indent(text, prefix, predicate=None):  # at 470
    if predicate is None:
        predicate = str.strip

    def prefixed_lines():  # at 482 as indent.<locals>.prefixed_lines
        # at 483: for line in «text.splitlines»(True):
        for line in text.splitlines(True):
            yield prefix + line if predicate(line) else line

    return ''.join(prefixed_lines())  # at 485
