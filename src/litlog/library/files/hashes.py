"""The hash by which two texts of a file are told apart."""

import hashlib


def sha256_of(data: bytes) -> str:
    """Return the hash by which two texts of a file are told apart.

    Returns:
        SHA-256 in 64 hexadecimal digits.
    """
    return hashlib.sha256(data).hexdigest()
