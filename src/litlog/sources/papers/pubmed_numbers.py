"""Which number of PubMed a number of PubMed Central stands for (https://pmc.ncbi.nlm.nih.gov/tools/id-converter-api/)."""

from litlog.errors import NotFound
from litlog.parsing.loose_json import tables, text
from litlog.sources.http.responses import json_of


def read(body: bytes) -> dict[str, str]:
    """Return `{"PMC2883744": "20495566"}`, without those that are in no record.

    Raises `NotFound` where the converter refuses the question, `Unreadable` for what is no answer.
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
