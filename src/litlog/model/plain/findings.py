"""Findings as plain values: what a source said, with its name, its trust and the time."""

from litlog.model.finding import Finding, Trust
from litlog.model.plain.dates import Plain
from litlog.model.plain.works import work_from_plain, work_to_plain


def finding_to_plain(finding: Finding) -> Plain:
    """Give a finding; `work` holds its fields."""
    return {
        "source": finding.source,
        "trust": int(finding.trust),
        "found_at": finding.found_at,
        "payload_sha256": finding.payload_sha256,
        "about": finding.about,
        "work": work_to_plain(finding.work),
    }


def finding_from_plain(plain: Plain) -> Finding:
    """Read what `finding_to_plain` gives."""
    return Finding(
        work_from_plain(plain["work"]),
        plain["source"],
        Trust(plain["trust"]),
        plain["found_at"],
        plain["payload_sha256"],
        plain.get("about", ""),
    )
