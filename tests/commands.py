"""Running the command line inside a test: what it printed, and its exit code."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from litlog.cli import main


@dataclass(frozen=True)
class Result:
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, read as JSON."""
        return json.loads(self.out)


@dataclass(frozen=True)
class CommandLine:
    """litlog on one library, without a network: `run("add", "10.1000/182")`."""

    library: Path
    capture: pytest.CaptureFixture[str]

    def run(self, *arguments: str) -> Result:
        """Run a command, whatever it gives."""
        self.capture.readouterr()
        code = main(["--library", str(self.library), "--offline", *arguments])
        printed = self.capture.readouterr()
        return Result(code, printed.out, printed.err)

    def __call__(self, *arguments: str) -> str:
        """Run a command that must succeed, and give what it printed."""
        result = self.run(*arguments)
        assert result.code == 0, result
        return result.out

    def json(self, *arguments: str) -> Any:
        """Run a command that must succeed with `--json`, and give what it printed."""
        return json.loads(self(*arguments, "--json"))
