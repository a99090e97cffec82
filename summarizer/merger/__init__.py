"""From records to one consolidated situation: pure, total, and the same for every order of input."""
