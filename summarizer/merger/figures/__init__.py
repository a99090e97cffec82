"""The ledger: every number of people or things, placed, ordered in time, and told with its history."""
