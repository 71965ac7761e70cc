"""Tracking parameters in URLs, which do not affect the page, and their removal."""

import re
from dataclasses import replace

from litlog.identify.address import Address

_EVERYWHERE = (
    r"utm_\w+|_?(?:fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id)|igshid|igsh|fb_action_ids"
    r"|fb_action_types|fb_source|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hs\w+|hsctatracking|vero_id|vero_conv|oly_anon_id"
    r"|oly_enc_id|_openstat|wickedid|ref_src|ref_url|_ga|_gl|s_kwcid|ck_subscriber_id|trk|trkinfo|guccounter"
    r"|guce_referrer(?:_sig)?|at_campaign|at_medium|at_custom\d|xtor|ito|srnd|sref|cmpid|__twitter_impression|s_cid"
)
# A host, and what it calls them. All are compiled when asked, since few addresses have parameters.
_BY_HOST = (
    (("researchgate.net",), r"enrichid|enrichsource|_esc|el|_sg(?:%5b\d+%5d)?|_tp|_i|_rtd|inviter"),
    (("youtube.com", "youtu.be", "spotify.com"), r"si|feature|ab_channel|pp|app|context"),
    (("twitter.com", "x.com"), r"s|t|cxt|ref"),
    (("medium.com", "towardsdatascience.com"), r"source|sk|gi|_branch_\w+"),
    (("substack.com",), r"r|s|isfreemail|post_id|publication_id|triedredirect|showwelcome\w*"),
    (("nytimes.com",), r"smid|smtyp|partner|emc|referringsource|unlocked_article_code|searchresultposition"),
    (("newyorker.com", "wired.com", "theatlantic.com"), r"mbid|bxid|cndid|esrc|source|sp_\w+|gift"),
    (("linkedin.com",), r"originalsubdomain|lipi|licu|midtoken|midsig|refid|trackingid"),
    (("goodreads.com",), r"from_search|from_srp|qid|rank|ac|ref|from_choice|from_home_module"),
    (("github.com",), r"tab|ref|source"),
    (("reddit.com",), r"share_id|ref|ref_source|rdt"),
    (("facebook.com",), r"__xts__\w*|__tn__|mibextid|hc_ref|fref|rdid"),
    (("nature.com",), r"error|code|proof|origin|foxtrotcallback"),
    (("springer.com",), r"error|code|sap-outbound-id"),
    (("sciencedirect.com",), r"via|_rdoc|_fmt|_origin|_docanchor|md5|ref"),
    (("arxiv.org",), r"context"),
)  # fmt: skip
_AMAZON = re.compile(
    r"(?:[\w-]+\.)?amazon\.(?:com|ca|cn|in|it|de|es|fr|nl|se|pl|sg|ae|sa|co\.uk|co\.jp|com\.(?:au|br|mx|tr|be))"
)
_AMAZON_PRODUCT = re.compile(
    r"(.*/(?:dp|gp/product|gp/aw/d|exec/obidos/asin|o/asin|d)/[a-z0-9]{10})(?:/.*)?", re.IGNORECASE
)


def at_amazon(address: Address) -> bool:
    """Return whether the host is an Amazon shop."""
    return bool(_AMAZON.fullmatch(address.host))


def without_tracking(address: Address) -> Address:
    """Return the URL without tracking parameters; at Amazon a product URL is cut after its ASIN."""
    product = _AMAZON_PRODUCT.fullmatch(address.path) if at_amazon(address) else None
    if product:
        return replace(address, path=product[1], parameters=())
    if not address.parameters:
        return address
    patterns = [_EVERYWHERE, *(pattern for hosts, pattern in _BY_HOST if address.at(*hosts))]
    return replace(address, parameters=tuple(one for one in address.parameters if not _tracks(one, patterns)))


def _tracks(parameter: str, patterns: list[str]) -> bool:
    name = parameter.partition("=")[0].lower()
    return any(re.fullmatch(pattern, name) for pattern in patterns)
