"""What was said and done: lines of all articles united, denials hung on what they deny, rival accounts put together."""
