"""PubMed Central id to PubMed id conversion (https://pmc.ncbi.nlm.nih.gov/tools/id-converter-api/)."""

from litlog.errors import NotFound
from litlog.parsing.loose_json import tables, text
from litlog.sources.http.responses import json_of


def read(body: bytes) -> dict[str, str]:
    """Return `{"PMC2883744": "20495566"}`, without ids that have no record.

    Raises `NotFound` if the converter refuses the request, `Unreadable` for an invalid response.
    """
    answer = json_of(body, "NCBI's id converter")
    if text(answer.get("status")) == "error":
        raise NotFound("NCBI's id converter does not take the number.", "Is it right?")
    records = tables(answer.get("records"))
    return {
        text(one.get("pmcid")): text(one.get("pmid"))
        for one in records
        if text(one.get("pmcid")) and text(one.get("pmid"))
    }
