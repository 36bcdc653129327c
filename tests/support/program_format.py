"""lit's test format for recorded programs: runs coil on one .py file and compares with the .out file beside it."""
import difflib
import os

import lit.Test
from lit.formats.base import TestFormat

import expectation


class ProgramTest(TestFormat):
    def getTestsInDirectory(self, testSuite, path_in_suite, litConfig, localConfig):
        folder = testSuite.getSourcePath(path_in_suite)
        names = {name for name in os.listdir(folder) if name.endswith(".out")}
        # Programs that were never recorded count as well, as failures.
        names |= {os.path.basename(expectation.expectation_path(source)) for source in expectation.programs_of(folder)}
        for name in sorted(names):
            yield lit.Test.Test(testSuite, path_in_suite + (name,), localConfig)

    def execute(self, test, litConfig):
        recorded = test.getSourcePath()
        # A program is named itself only where it has no expectation: tests/check names that.
        source = recorded if recorded.endswith(".py") else expectation.source_path(recorded)
        if not os.path.exists(source):
            return lit.Test.UNRESOLVED, f"{recorded} has no program beside it\n"
        if source == recorded or not os.path.exists(recorded):
            return lit.Test.UNRESOLVED, f"{source} was never recorded: tests/record.py {os.path.relpath(source, expectation.REPOSITORY)}\n"
        if not os.path.exists(test.config.coil):
            return lit.Test.UNRESOLVED, f"there is no compiler at {test.config.coil}\n"
        code, output = self.compare(source, recorded, test.config.coil)
        name = "/".join(test.path_in_suite)[:-len(".out")]
        if name in test.config.known_failures:
            code = lit.Test.XPASS if code is lit.Test.PASS else lit.Test.XFAIL
        return code, output

    def compare(self, source, recorded, coil):
        directives = expectation.read_directives(source)
        command = [coil, "run"]
        if directives.virtual_time:
            command.append("--virtual-time")
        command += [os.path.basename(source), *directives.args]
        outcome = expectation.run(command, source, directives)
        with open(recorded, encoding="utf-8", newline="") as file:
            expected = file.read()
        actual = expectation.to_text(outcome)
        if actual == expected:
            return lit.Test.PASS, ""
        difference = "".join(difflib.unified_diff(expected.splitlines(True), actual.splitlines(True),
                                                  "CPython (recorded)", "coil", n=2))
        report = f"{os.path.relpath(source, expectation.REPOSITORY)}\n{difference}"
        return (lit.Test.TIMEOUT if outcome.status == "timeout" else lit.Test.FAIL), report
