"""Many articles in one text: the exports of press databases, and texts with several articles under one another."""
