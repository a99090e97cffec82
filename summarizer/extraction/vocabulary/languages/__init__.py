"""The words of the languages the gate reads besides English, one module a language, named by its code of ISO 639-1.

Number words: the spell-out rules of Unicode CLDR 45, written out with all genders and cases, and the forms of news that
those leave out. Qualifiers, ranges, zeros: news style of the language, written down for this gate.
"""
