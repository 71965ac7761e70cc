"""The part "network": the hostile servers of `tests/sources/test_hostile_servers.py`, run by pytest and counted."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from torture.result import Result

_TESTS = Path(__file__).parents[1]
_BATTERY = _TESTS / "sources" / "test_hostile_servers.py"
_LIMIT = 1800


def network() -> Result:
    """Run the battery; each of its tests is an attack."""
    result = Result("network", "attacks")
    if not _BATTERY.exists():
        result.skipped = "there is no battery of hostile servers"
        return result
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-n", "0", f"--junit-xml={report}", str(_BATTERY)]
        subprocess.run(command, cwd=_TESTS.parent, check=False, stdout=subprocess.DEVNULL, timeout=_LIMIT)
        for case in etree.parse(report).iter("testcase"):
            result.tried += 1
            for failure in (*case.findall("failure"), *case.findall("error")):
                result.fault("others", f"{case.get('name')}: {str(failure.get('message'))[:200]}")
    return result
