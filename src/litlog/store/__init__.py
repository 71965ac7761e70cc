"""The only SQL: values in, values out; rows never leave."""

from litlog.store.backup import restore
from litlog.store.change import Change
from litlog.store.clock import utc_now
from litlog.store.opening import open_store
from litlog.store.store import Store

__all__ = ["Change", "Store", "open_store", "restore", "utc_now"]
