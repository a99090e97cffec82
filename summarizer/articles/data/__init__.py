"""Articles as data: JSON of the trade, one article an object, and tables, one article a row."""
