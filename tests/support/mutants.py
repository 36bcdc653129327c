"""Programs of the suite with a few random changes, for the differential test: what nobody wrote a test for."""
import ast
import copy
import glob
import os
import random

import expectation

PROGRAMS = os.path.join(expectation.TESTS, "async", "*", "*.py")
# They show what the settings under which CPython runs here change (its clock, all_tasks()), real time, or addresses.
UNSUITABLE = ("/surface/", "/threads/", "/timeouts/virtual", "wrong_calls", "wrong_arguments", "own_errors", "own_policy", "abstract", "policy_methods",
              "time_is", "own_loop", "handler_stops", "stop_and_restart", "selector", "slow_callback", "foreign_tasks", "in_cycle", "dead_cycles")

INSERTED = """
await asyncio.sleep(0)
await asyncio.sleep(0.5)
await asyncio.wait_for(asyncio.sleep(1), 0.1)
await asyncio.gather(asyncio.sleep(0), asyncio.sleep(1))
await asyncio.shield(asyncio.sleep(0.1))
asyncio.create_task(asyncio.sleep(1))
asyncio.current_task().cancel()
asyncio.current_task().cancel("why")
for task in asyncio.all_tasks(): task.cancel()
asyncio.get_running_loop().stop()
asyncio.get_running_loop().call_soon(lambda: 1 / 0)
print(sorted(task.get_name() for task in asyncio.all_tasks()))
print(asyncio.current_task())
raise ValueError("mutant")
raise KeyboardInterrupt
raise SystemExit(3)
raise asyncio.CancelledError("mine")
raise ExceptionGroup("group", [ValueError(1), KeyError(2)])
return
""".strip().splitlines()
WRAPPED = """
try: pass
except BaseException as caught: print("caught", repr(caught))
--
try: pass
except* Exception as caught: print("caught", repr(caught))
--
try: pass
finally: print("finally")
--
async with asyncio.timeout(0.25): pass
--
async with asyncio.TaskGroup() as group: pass
""".strip().split("--")
NUMBERS = [0, 1, 2, -1, 0.1, 0.5, True, None]


def parse_statement(text):
    """A statement that may stand in a coroutine."""
    lines = "".join(f"    {line}\n" for line in text.strip().splitlines())
    return ast.parse(f"async def function():\n{lines}").body[0].body[0]


def blocks(tree):
    """Every list of statements."""
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            statements = getattr(node, name, None)
            if isinstance(statements, list) and statements and isinstance(statements[0], ast.stmt):
                yield statements


def blocks_of_coroutines(tree):
    return [block for node in ast.walk(tree) if isinstance(node, ast.AsyncFunctionDef) for block in blocks(node)]


def delete_statement(tree, draw):
    block = draw.choice(list(blocks(tree)))
    index = draw.randrange(len(block))
    if not isinstance(block[index], (ast.Import, ast.ImportFrom)):
        block[index:index + 1] = [] if len(block) > 1 else [ast.Pass()]


def swap_statements(tree, draw):
    block = draw.choice(list(blocks(tree)))
    index = draw.randrange(len(block))
    block[index:index + 2] = reversed(block[index:index + 2])


def repeat_statement(tree, draw):
    block = draw.choice(list(blocks(tree)))
    index = draw.randrange(len(block))
    block.insert(index, copy.deepcopy(block[index]))


def insert_statement(tree, draw):
    if found := blocks_of_coroutines(tree):
        block = draw.choice(found)
        block.insert(draw.randrange(len(block) + 1), parse_statement(draw.choice(INSERTED)))


def wrap_statement(tree, draw):
    if found := blocks_of_coroutines(tree):
        block = draw.choice(found)
        index = draw.randrange(len(block))
        wrapper = parse_statement(draw.choice(WRAPPED))
        wrapper.body = [block[index]]
        block[index] = wrapper


def change_await(tree, draw):
    """What is awaited gets a task, a shield or a time limit, or isn't awaited any more."""
    if not (found := [node for node in ast.walk(tree) if isinstance(node, ast.Await)]):
        return
    chosen = draw.choice(found)
    wrapper = draw.choice(["create_task", "ensure_future", "shield", "wait_for", None])
    if wrapper:
        function = ast.Attribute(ast.Name("asyncio", ast.Load()), wrapper, ast.Load())
        chosen.value = ast.Call(function, [chosen.value] + [ast.Constant(draw.choice([0, 0.05, 1, None]))] * (wrapper == "wait_for"), [])
        return

    class Remover(ast.NodeTransformer):
        def visit_Await(self, node):
            return node.value if node is chosen else self.generic_visit(node)

    Remover().visit(tree)


def change_number(tree, draw):
    if found := [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and type(node.value) in (int, float, bool)]:
        chosen = draw.choice(found)
        chosen.value = draw.choice([*NUMBERS, chosen.value * 2])


CHANGES = [delete_statement, swap_statements, repeat_statement, insert_statement, insert_statement, insert_statement, wrap_statement, wrap_statement,
           change_await, change_await, change_number]


def programs():
    return [path for path in sorted(glob.glob(PROGRAMS)) if not any(part in path for part in UNSUITABLE)]


def mutant(seed):
    """The program of a seed. Many wait for ever: those are given up soon."""
    draw = random.Random(f"mutant {seed}")
    with open(draw.choice(programs()), encoding="utf-8") as file:
        original = file.read()
    while True:
        tree = ast.parse("import asyncio\n" + original)
        for _ in range(draw.choice([1, 1, 2, 3])):
            draw.choice(CHANGES)(tree, draw)
        text = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
        try:
            compile(text, "mutant", "exec")
        except SyntaxError:
            continue
        return "# timeout: 5\n" + text
