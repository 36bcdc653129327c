"""Scripts of tasks for the differential test: differential/player.py draws and plays them, this module makes them smaller."""
import random_tasks


def player():
    """The program that plays scripts."""
    return random_tasks.HEADER + "\n\n" + random_tasks.read_part("player.py")


def to_words(script):
    """A script as the player reads it."""
    if isinstance(script, (list, tuple)):
        return ["(", *(word for item in script for word in to_words(item)), ")"]
    return ["'" + script] if isinstance(script, str) else [repr(script)]


def is_action(item):
    return isinstance(item, (list, tuple)) and len(item) > 0 and isinstance(item[0], str)


def is_actions(item):
    return isinstance(item, (list, tuple)) and all(map(is_action, item)) and not is_action(item)


def with_item(items, index, *replacement):
    return [*items[:index], *replacement, *items[index + 1:]]


def smaller(item):
    """Every variant of a part of a script that is smaller by one step, big steps first."""
    if not isinstance(item, (list, tuple)):
        if item not in (0, None, True, False) and not isinstance(item, str):
            yield 0
        return
    if is_actions(item):
        for index, action in enumerate(item):
            yield with_item(item, index)
            for part in action:
                if is_actions(part):
                    yield with_item(item, index, *part)
    elif is_action(item):
        yield from (part for part in item if is_action(part))
    for index, part in enumerate(item):
        for variant in smaller(part):
            yield with_item(item, index, variant)


def shrink_script(script, holds, tries=1500):
    """The smallest script found for which `holds` is still true."""
    changed = True
    while changed:
        changed = False
        for candidate in smaller(script):
            tries -= 1
            if tries < 0:
                return script
            if holds(candidate):
                script, changed = candidate, True
                break
    return script
