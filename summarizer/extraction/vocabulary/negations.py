"""Words that turn round the sense of what follows: the grammar of English negation, and the verb "deny" of news."""

NEGATIONS = ("not", "no", "never", "without", "denied", "denies", "deny", "denying", "cannot", "neither", "nor")
CONTRACTED = r"n['’]t"
