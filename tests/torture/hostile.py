"""The part "inputs": every reader against mutated samples and what Hypothesis makes, each in its own process."""

import json
import os
import random
import resource
import signal
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from litlog.errors import LitlogError
from torture.mutations import TOKENS, mutated
from torture.readers import Reader, readers
from torture.result import HANG, Result

_ADDRESS_SPACE = 4 << 30
_ENOUGH = 8
"""Faults of one reader after which it is left: they are mostly the same one."""
_FROM_HYPOTHESIS = 50
"""One input of this many is Hypothesis's, which is slower to think of one than most readers to read it."""


class TooLong(BaseException):
    """A reader takes longer than any may; no `Exception`, so that no reader takes it for an error of its file."""


@dataclass(slots=True)
class Tally:
    """What one reader gave: inputs, the slowest, and faults as pairs of kind and words."""

    tried: int = 0
    slowest: float = 0.0
    faults: list[tuple[str, str]] = field(default_factory=list)


def hostile(inputs: int, chance: random.Random, only: Sequence[str] = ()) -> Result:
    """Give each reader its share of `inputs`, one process at a time."""
    result = Result("inputs", "inputs")
    chosen = [reader for reader in readers() if not only or reader.name in only]
    number = chance.randrange(10_000)
    for reader in chosen:
        share = -(-inputs * reader.share // sum(one.share for one in chosen))
        _in_own_process(reader, share, number, result)
    return result


def _in_own_process(reader: Reader, share: int, number: int, result: Result) -> None:
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.close(out)
        code = _child(reader, share, number, into)
        os._exit(code)
    os.close(into)
    with os.fdopen(out, "rb") as pipe:
        told = pipe.read()
    _, status, usage = os.wait4(child, 0)
    result.memory(usage.ru_maxrss)
    if status:
        result.fault("others", f"{reader.name}: the process ended with {os.waitstatus_to_exitcode(status)}")
        return
    tried, faults = json.loads(told)
    result.tried += tried
    for kind, words in faults:
        result.fault(kind, words)


def _child(reader: Reader, share: int, number: int, into: int) -> int:
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))
    tally = tried(reader, share, number)
    with os.fdopen(into, "wb") as pipe:
        pipe.write(json.dumps([tally.tried, tally.faults]).encode())
    return 0


def tried(reader: Reader, share: int, number: int) -> Tally:
    """Return what a reader makes of its share of inputs; those that break it are kept as files."""
    tally = Tally()
    for name, data in _inputs(reader, share, number):
        _try(reader, data, f"{reader.name} {name}", tally)
        if len(tally.faults) >= _ENOUGH:
            break
    if len(tally.faults) < _ENOUGH:
        _try_what_hypothesis_makes(reader, share // _FROM_HYPOTHESIS, number, tally)
    return tally


def _inputs(reader: Reader, share: int, number: int) -> Iterator[tuple[str, bytes]]:
    for at in range(share - share // _FROM_HYPOTHESIS):
        chance = random.Random(f"{number} {reader.name} {at}")
        yield f"{number}-{at}", mutated(chance.choice(reader.samples), chance)


def _try_what_hypothesis_makes(reader: Reader, share: int, number: int, tally: Tally) -> None:
    pieces = st.one_of(st.binary(max_size=30), st.sampled_from(TOKENS), st.text(max_size=20).map(_encoded))

    @seed(number)
    @settings(max_examples=max(share, 1), database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(pieces, max_size=30).map(b"".join))
    def reads(data: bytes) -> None:
        _try(reader, data, f"{reader.name} hypothesis-{number}", tally)

    reads()


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _try(reader: Reader, data: bytes, name: str, tally: Tally) -> None:
    tally.tried += 1
    began = time.monotonic()
    former = signal.signal(signal.SIGALRM, _too_long)
    signal.setitimer(signal.ITIMER_REAL, HANG)
    try:
        reader.read(data)
    except LitlogError:
        pass
    except TooLong:
        tally.faults.append(("hangs", f"{name}: more than {HANG:.0f} s; {_kept(data, name)}"))
    except Exception as error:  # noqa: BLE001  whatever a reader raises is what is looked for
        tally.faults.append(("tracebacks", f"{name}: {error!r:.120} at {_where(error)}; {_kept(data, name)}"))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, former)
    tally.slowest = max(tally.slowest, time.monotonic() - began)


def _too_long(*_: object) -> None:
    raise TooLong


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "litlog" in frame.filename] or frames
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"


def _kept(data: bytes, name: str) -> str:
    """Keep an input that broke a reader, and say where."""
    folder = Path(tempfile.gettempdir()) / "torture-inputs"
    folder.mkdir(exist_ok=True)
    path = folder / name.replace(" ", "-")
    path.write_bytes(data)
    return str(path)
