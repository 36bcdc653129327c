"""Makes a program smaller as long as a test still holds: takes out blocks and lines, lifts bodies, simplifies expressions."""
import ast


class Line:
    """A line of a program and the lines below it that are indented deeper."""

    def __init__(self, text):
        self.text, self.children = text, []


def parse(text):
    root = Line(None)
    stack = [(-1, root)]
    for line in text.splitlines():
        if not line.strip():
            continue
        depth = len(line) - len(line.lstrip())
        while stack[-1][0] >= depth:
            stack.pop()
        node = Line(line.strip())
        stack[-1][1].children.append(node)
        stack.append((depth, node))
    return root


def unparse(node, depth=-1):
    own = [] if node.text is None else ["    " * depth + node.text]
    if node.text and node.text.endswith(":") and not node.children and not node.text.startswith("#"):
        return own + ["    " * (depth + 1) + "pass"]
    for child in node.children:
        own += unparse(child, depth + 1)
    return own


def to_text(root):
    return "\n".join(unparse(root)) + "\n"


def is_valid(text):
    try:
        compile(text, "program", "exec", dont_inherit=True)
        return True
    except (SyntaxError, ValueError):
        return False


def edits(root):
    """Every way to make the program smaller by one step, biggest first: (apply, undo)."""
    places = []

    def walk(node):
        for index, child in enumerate(node.children):
            places.append((len(unparse(child)), node, index))
            walk(child)

    walk(root)
    for _, parent, index in sorted(places, key=lambda place: -place[0]):
        if index < len(parent.children):
            yield parent, index, 1, []
            child = parent.children[index]
            if child.children:
                yield parent, index, 1, child.children
    # Clauses that only work together: a try with its handlers, in favour of its body.
    for _, parent, index in places:
        children = parent.children
        if index < len(children) and children[index].text == "try:":
            end = index + 1
            while end < len(children) and children[end].text.split(" ")[0].rstrip(":") in ("except", "else", "finally", "except*"):
                end += 1
            yield parent, index, end - index, children[index].children
            yield parent, index, end - index, []


def shrink_lines(root, holds):
    """Repeats the edits until none is left that keeps the difference."""
    changed = True
    while changed:
        changed = False
        for parent, index, count, replacement in edits(root):
            saved = list(parent.children)
            if saved[index:index + count] == replacement:
                continue
            parent.children[index:index + count] = replacement
            text = to_text(root)
            if is_valid(text) and holds(text):
                changed = True
                break
            parent.children = saved
    return to_text(root)


class Replacer(ast.NodeTransformer):
    """Replaces the expression with a given number by one of its parts or a constant."""

    def __init__(self, number, choice):
        self.number, self.choice, self.seen, self.done = number, choice, -1, False

    def generic_visit(self, node):
        if isinstance(node, ast.expr) and isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
            self.seen += 1
            if self.seen == self.number:
                parts = [part for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr)]
                options = parts if not isinstance(node, (ast.Constant, ast.Name)) else []
                if not isinstance(node, ast.Constant):
                    options = options + [ast.Constant(1)]
                if self.choice < len(options):
                    self.done = True
                    return options[self.choice]
                return node
        return super().generic_visit(node)


def shrink_expressions(text, holds, limit=400):
    number, tries = 0, 0
    while tries < limit:
        for choice in range(3):
            replacer = Replacer(number, choice)
            tree = replacer.visit(ast.parse(text))
            if not replacer.done:
                break
            candidate = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
            tries += 1
            if len(candidate) < len(text) and is_valid(candidate) and holds(candidate):
                text = candidate
                break
        else:
            number += 1
            continue
        if not replacer.done:
            if replacer.seen < number:
                return text
            number += 1
    return text


def shrink(text, holds):
    """The smallest program found for which `holds` is still true."""
    text = shrink_lines(parse(text), holds)
    smaller = shrink_expressions(text, holds)
    if smaller != text:
        smaller = shrink_lines(parse(smaller), holds)
    return smaller
