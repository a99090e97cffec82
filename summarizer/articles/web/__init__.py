"""Pages: the reporting of an HTML page, and what the page declares of itself."""
