"""Files that wrap text: office documents, PDF, mail, archives, feeds and news exchange formats."""
