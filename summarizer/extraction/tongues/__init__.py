"""Articles in other languages than English: their numbers, and the words round them that the gate looks at.

Everything here takes the code of a language (ISO 639-1). English has its own, finer grammar one folder up; so that
nothing changes for it, the functions there come here only with another language's code.
"""
