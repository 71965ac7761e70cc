"""Findings as JSON values: the metadata with the name of the source, its trust and the time."""

from litlog.model.finding import Finding, Trust
from litlog.model.plain.dates import Plain, present
from litlog.model.plain.works import work_from_plain, work_to_plain


def finding_to_plain(finding: Finding) -> Plain:
    """Return a finding; `work` holds its fields, `about` is left out where the source was not asked."""
    return {
        "source": finding.source,
        "trust": int(finding.trust),
        "found_at": finding.found_at,
        "payload_sha256": finding.payload_sha256,
        "work": work_to_plain(finding.work),
        **present({"about": finding.about}),
    }


def finding_from_plain(plain: Plain) -> Finding:
    """Parse the result of `finding_to_plain`."""
    return Finding(
        work_from_plain(plain["work"]),
        plain["source"],
        Trust(plain["trust"]),
        plain["found_at"],
        plain["payload_sha256"],
        plain.get("about", ""),
    )
