"""The English words the gate knows, one module a kind; every module says where its entries come from."""


def listed(words: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(words.split())
