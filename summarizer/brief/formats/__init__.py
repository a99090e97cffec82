"""The page as Markdown, HTML, CSV tables and DOCX. Each module is one format."""
