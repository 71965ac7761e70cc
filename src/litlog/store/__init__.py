"""Store: the only package with SQL; its interface takes and returns model values, never rows."""

from litlog.store.engines.protocol import utc_now
from litlog.store.lifecycle.open import open_store
from litlog.store.store import Store

__all__ = ["Store", "open_store", "utc_now"]
