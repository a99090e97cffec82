"""The parts of a front, each chosen and worded: in brief, disputes, what happened, who says what, the rest."""
