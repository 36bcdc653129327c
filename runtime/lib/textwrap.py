"""Filling, shortening and indenting of text."""

# stands for textwrap.py

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']


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

    def _pieces(self, text):
        """Words and the white space between them; words are cut after their hyphens."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = ''.join(' ' if c in '\t\n\x0b\x0c\r' else c for c in text)
        pieces, begin = [], 0
        for index in range(1, len(text) + 1):
            if index == len(text) or text[index].isspace() != text[index - 1].isspace():
                pieces += self._parts(text[begin:index])
                begin = index
        return pieces

    def _parts(self, word):
        if not self.break_on_hyphens or '-' not in word:
            return [word]
        parts, begin = [], 0
        for index in range(2, len(word) - 1):
            if word[index] == '-' and word[index - 1].isalpha() and word[index - 2].isalpha() and word[index + 1].isalpha():
                parts.append(word[begin:index + 1])
                begin = index + 1
        return parts + [word[begin:]]

    def wrap(self, text):  # at 347
        pieces = self._pieces(text)
        # at 359: return «self._wrap_chunks(chunks)»
        return self._wrap_pieces(pieces)

    def _wrap_pieces(self, pieces):  # at 236 as TextWrapper._wrap_chunks
        lines = []
        if self.width <= 0:
            # at 253: raise ValueError("invalid width %r (must be > 0)" % self.width)
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        pieces.reverse()
        while pieces:
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if self.drop_whitespace and lines and not pieces[-1].strip():
                pieces.pop()
            line, length = [], 0
            while pieces and length + len(pieces[-1]) <= room:
                length += len(pieces[-1])
                line.append(pieces.pop())
            if pieces and len(pieces[-1]) > room and (self.break_long_words or not line):
                word = pieces.pop()
                left = self._cut(word, max(room, 1) - length) if self.break_long_words else len(word)
                line.append(word[:left])
                if word[left:]:
                    pieces.append(word[left:])
            if self.drop_whitespace and line and not line[-1].strip():
                line.pop()
            if not line:
                continue
            rest = self.drop_whitespace and len(pieces) == 1 and not pieces[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or not pieces or rest:
                lines.append(indent + ''.join(line))
                continue
            lines.append(self._last_line(lines, line, indent, room))
            break
        return lines

    def _cut(self, word, room):
        """How much of a word that is too long goes into a line."""
        if self.break_on_hyphens:
            hyphen = word.rfind('-', 0, room)
            if hyphen > 0 and word[:hyphen].strip('-'):
                return hyphen + 1
        return room

    def _last_line(self, lines, line, indent, room):
        """The line that ends with the placeholder, since no more are allowed."""
        while line:
            if line[-1].strip() and len(''.join(line)) + len(self.placeholder) <= room:
                return indent + ''.join(line) + self.placeholder
            line.pop()
        if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
            return lines.pop().rstrip() + self.placeholder
        return indent + self.placeholder.lstrip()

    def fill(self, text):  # at 361
        return "\n".join(self.wrap(text))  # at 368


def wrap(text, width=70, **options):  # at 373
    # at 384: return «w.wrap(text)»
    return TextWrapper(width=width, **options).wrap(text)


def fill(text, width=70, **options):  # at 386
    # at 395: return «w.fill(text)»
    return TextWrapper(width=width, **options).fill(text)


def shorten(text, width, **options):  # at 398
    return TextWrapper(width=width, max_lines=1, **options).fill(' '.join(text.strip().split()))


def dedent(text):  # at 419
    """Takes away the white space that all lines begin with; lines of nothing else become empty."""
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
    return ''.join(prefix + line if predicate(line) else line for line in text.splitlines(True))
