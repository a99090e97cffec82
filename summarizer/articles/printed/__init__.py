"""What a text prints of itself: title, date, agencies, address, and what in it is no reporting."""
