#!/usr/bin/python3.11
"""The errors gate: for each erroneous snippet that CPython's own tests contain, coil gives the same exception, message, line,
column, end line and end column.

    errors_gate.py FRONTEND [--list] [FILE...]      FRONTEND: coil-frontend; FILE: tests whose strings are the snippets

Snippets are the string constants and doctest examples that CPython refuses to compile. What may differ is listed, with
reasons, in error_differences.txt; any other difference fails, and so does a listed one that is none. --list shows them all.
"""
import ast
import collections
import doctest
import os
import sys
import textwrap

import front_end
import oracle

LISTED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "error_differences.txt")

TESTS = """test_syntax test_exceptions test_fstring test_eof test_tokenize test_grammar test_named_expressions
    test_positional_only_arg test_keywordonlyarg test_patma test_scope test_generators test_coroutines test_unpack test_unpack_ex
    test_future test_global test_string_literals test_except_star test_unicode_identifiers test_traceback test_parser
    test_source_encoding test_compile test_ast test_type_comments test_dictcomps test_listcomps test_setcomps test_genexps
    test_asyncgen test_decorators test_extcall test_with test_raise test_cmd_line_script test_peg_generator test_flufl
    test_unparse test_symtable test_super test_types test_lib2to3 test_codeop test_dis test_bytes test_print test_inspect""".split()


def snippets_of(path):
    with open(path, "rb") as file:
        tree = ast.parse(file.read())
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
            text = node.value
            yield text
            if isinstance(text, str) and ">>> " in text:
                try:
                    for example in doctest.DocTestParser().get_examples(text):
                        yield example.source
                except ValueError:
                    pass
            if isinstance(text, str) and text[:1] in " \n":
                yield textwrap.dedent(text)


def collect(paths):
    """What CPython says of each snippet that it refuses."""
    said = {}
    for path in paths:
        for snippet in snippets_of(path):
            source = snippet.encode("utf-8", "surrogatepass") if isinstance(snippet, str) else snippet
            if source not in said and 0 < len(source) < 3000:
                said[source] = oracle.says(source)
    return {source: line for source, line in said.items() if line != "ok"}


def listed_differences():
    """The sources of the list: lines of Python's bytes literals below comments that give the reason."""
    with open(LISTED, encoding="utf-8") as file:
        return {ast.literal_eval(line) for line in file if line.strip() and not line.startswith("#")}


def main(arguments):
    command = arguments.pop(0)
    show = "--list" in arguments
    paths = [a for a in arguments if a != "--list"]
    everything = not paths
    if everything:
        paths = [p for name in TESTS if os.path.exists(p := f"{os.path.dirname(os.__file__)}/test/{name}.py")]
    cases = collect(paths)
    listed = listed_differences()
    different = [(source, expected, line) for (source, expected), line in
                 zip(cases.items(), front_end.answers(command, cases)) if line != expected]
    unexpected = [one for one in different if one[0] not in listed]
    for source, expected, line in different if show else unexpected:
        print(f"--- {source!r}\n  CPython {expected!r}\n  coil    {line!r}")
    if show:
        for message, count in collections.Counter(expected.split("\t")[-1] for _, expected, _ in different).most_common(40):
            print(f"{count:4} {message}")
    gone = listed - {source for source, _, _ in different} if everything else set()
    for source in gone:
        print(f"listed in error_differences.txt, but no difference: {source!r}")
    same = len(cases) - len(different)
    print(f"{same} of {len(cases)} agree ({100 * same / len(cases):.1f} %), {len(unexpected)} differ without being listed")
    return 1 if unexpected or gone else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
