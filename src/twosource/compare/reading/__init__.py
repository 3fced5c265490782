"""Reading for the checks: an article's lines as words, and the values said in them, from the text alone.

The claims of an article hold the facts its coder understood. Many a number, day or name stands outside of any claim
that can be aligned. So the checks also read the text themselves, without syntax: lines, words with a plain form, and
slots (a value with the words around it).
"""
