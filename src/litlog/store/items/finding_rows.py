"""What a source said of a work, and what is to be asked about one, as rows without their ids."""

import json

from litlog.model.finding import Finding
from litlog.model.plain import work_to_plain
from litlog.model.records.queue import QueueEntry
from litlog.store.engines.protocol import Row


def finding_row(work_id: int, finding: Finding) -> Row:
    """Give the row of what a source said."""
    return {
        "work_id": work_id,
        "source": finding.source,
        "about": finding.about,
        "trust": int(finding.trust),
        "found_at": finding.found_at,
        "payload_sha256": finding.payload_sha256,
        "work": json.dumps(work_to_plain(finding.work), ensure_ascii=False),
    }


def queue_row(work_id: int, entry: QueueEntry) -> Row:
    """Give the row of what waits."""
    return {
        "work_id": work_id,
        "identifier": entry.identifier,
        "reason": entry.reason,
        "tries": entry.tries,
        "queued_at": entry.queued_at,
        "not_before": entry.not_before,
    }
