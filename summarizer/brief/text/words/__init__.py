"""The small change of print: names, numbers, dates, lists, labels, and where to look things up."""
