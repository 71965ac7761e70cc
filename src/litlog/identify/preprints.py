"""Preprint DOIs: DOI prefixes of preprint servers; a paper may have another DOI where it was published."""

import re

from litlog.model.identifiers import Doi

# Prefixes as the servers use them (https://api.crossref.org/types/posted-content, DataCite for arXiv). Cold Spring
# Harbor's 10.1101 is bioRxiv's only before a number or a date; its journals write letters there.
_SERVERS = re.compile(
    r"10\.48550/arxiv\.|10\.(?:1101|64898)/\d|10\.2139/ssrn\.|10\.21203/rs\.|10\.20944/preprints|10\.26434/chemrxiv"
    r"|10\.(?:31234|31219|31235|31223|35542)/osf\.io|10\.36227/techrxiv|10\.22541/au\.|10\.14293/|10\.33774/"
    r"|10\.2196/preprints|10\.7287/peerj\.preprints"
)


def is_preprint(doi: Doi) -> bool:
    """Return whether a DOI was assigned by a preprint server."""
    return bool(_SERVERS.match(doi.value.lower()))
