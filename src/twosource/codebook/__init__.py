"""Vocabulary as data: events and phrases, reporting words, offices, groups, agencies, outlets, countries.

Each part is one loader module beside its files; `Codebook` loads a part when it is first asked for.
"""
