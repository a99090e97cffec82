"""From an article to its grounded record: prompt, request, answer, gate."""
