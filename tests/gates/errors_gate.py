#!/usr/bin/python3.11
"""The errors gate: for each erroneous snippet that CPython's own tests contain, coil gives the same exception, message, line,
column and end.

    errors_gate.py FRONTEND [--list] [FILE...]      FRONTEND: coil-frontend; FILE: tests whose strings are the snippets

Snippets are the string constants and doctest examples that CPython refuses to compile. --list shows each difference.
"""
import ast
import collections
import doctest
import os
import subprocess
import sys
import tempfile
import warnings

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
                import textwrap
                yield textwrap.dedent(text)


def oracle(source):
    """The line that coil-frontend --errors prints, or None when CPython accepts the snippet."""
    try:
        compile(source, "snippet.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        numbers = [error.lineno or 0, error.offset or 0, error.end_lineno or 0, error.end_offset or 0]
        return "\t".join([type(error).__name__, *map(str, numbers), error.msg])
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        return type(error).__name__
    return None


def collect(paths):
    warnings.simplefilter("ignore")
    seen = {}
    for path in paths:
        for snippet in snippets_of(path):
            source = snippet.encode("utf-8", "surrogatepass") if isinstance(snippet, str) else snippet
            if source in seen or not 0 < len(source) < 3000 or b"\0" in source:
                continue
            seen[source] = oracle(source)
    return {source: line for source, line in seen.items() if line is not None}


def main(arguments):
    command = arguments.pop(0)
    show = "--list" in arguments
    paths = [a for a in arguments if a != "--list"]
    if not paths:
        paths = [p for name in TESTS if os.path.exists(p := f"{os.path.dirname(os.__file__)}/test/{name}.py")]
    cases = collect(paths)
    same, differences, places = 0, [], 0
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for index, source in enumerate(cases):
            names.append(f"{folder}/{index}.py")
            with open(names[-1], "wb") as file:
                file.write(source)
        run = subprocess.run([command, "--errors", *names], capture_output=True, timeout=600)
        actual = run.stdout.decode(errors="replace").splitlines()
        if run.returncode or len(actual) != len(cases):
            print(f"coil stopped after {len(actual)} of {len(cases)} snippets: {run.stderr[-300:]}")
            return 1
    for (source, expected), line in zip(cases.items(), actual):
        if line == expected or (line.split("\t")[0] == expected):
            same += 1
        else:
            if line.split("\t")[-1] == expected.split("\t")[-1]:
                places += 1
            differences.append((source, expected, line))
    if show:
        for source, expected, line in differences:
            print(f"--- {source!r}\n  expected {expected!r}\n  actual   {line!r}")
    kinds = collections.Counter(expected.split("\t")[-1] for source, expected, line in differences)
    for message, count in kinds.most_common(40):
        print(f"{count:4} {message}")
    print(f"{same} of {len(cases)} agree ({100 * same / len(cases):.1f} %); of the rest {places} differ only in place")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
