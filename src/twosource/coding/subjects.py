"""Who acts in a verb: its own subject, or one shared by control, coordination or a relative clause."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.codebook.casting import casting
from twosource.coding.nounphrases import behind_links
from twosource.syntax import Annotated, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
OBJECT_CONTROL = frozenset({"of", "from", "for", "against"})
TRIED = frozenset({"stand", "face", "go"})
"""Verbs whose subject is the one on trial: 'stands trial on charges of'."""
CALLED = frozenset({"on", "upon", "to"})
STRIKES = frozenset({"in", "by", "during"})
HEADED = SUBJECTS | {"npadvmod", "compound", "nmod"}
GERUND_LINKS = frozenset({"to", "of", "over", "against", "for"})
CARRIED = frozenset({"with", "in", "by", "on", "under", "at", "through", "as"})
"""'Answered with a threat to leave', 'in a bid to': whose the threat is stands at the verb above."""
STANDING = frozenset({"stand", "remain"})
"""Verbs with a participle of what is done to their subject: 'stands accused of'."""
DATELINE = 10
"""A dateline is not longer than this many words."""
AGENCY = 5
NAME = 5
"""A name before a colon is shorter than this many words."""
DASHES = frozenset({":", "-", "--", "–", "—"})
HOPS = 6
"""How far up a missing subject is looked for."""


def is_passive(doc: Annotated, i: int) -> bool:
    """With a passive auxiliary or subject, shared by a coordinated participle, or a participle behind its noun."""
    token = doc.tokens[i]
    deps = {c.dep for c in doc.children(i)}
    if token.lemma == "be" or token.tag == "VBG":
        return False
    if "auxpass" in deps or "nsubjpass" in deps:
        return True
    if token.tag != "VBN":
        return False
    with_ = doc.tokens[token.head].lower == "with" and token.dep == "pcomp"
    if "nsubj" in deps and (with_ or any(c.dep == "mark" and c.lower == "with" for c in doc.children(i))):
        return not deps & {"aux", "dobj"}  # "With two sailors attacked in the port".
    if token.dep in {"ccomp", "xcomp"} and "aux" not in deps and "nsubj" in deps:
        return doc.tokens[token.head].lemma.lower() in casting().asserted_of
    judged = all(c.pos == "ADJ" for c in doc.children(i) if c.dep == "ccomp")
    if deps & {"aux", "nsubj", "dobj"} or not judged:
        return False
    if token.dep in {"xcomp", "acomp", "oprd"}:
        return doc.tokens[token.head].lemma.lower() in STANDING
    if token.dep == "conj" and token.head != i:
        return is_passive(doc, token.head)
    return token.dep in {"acl", "advcl"} and not _is_main_verb(doc, token)


def _is_main_verb(doc: Annotated, token: Token) -> bool:
    """'A judge ordered on Monday that ...': the parser may take the past tense for a participle behind its subject."""
    head = doc.tokens[token.head]
    that = [c for c in doc.children(token.i) if c.dep == "ccomp" and any(g.dep == "mark" for g in doc.children(c.i))]
    return token.dep == "acl" and head.dep == "ROOT" and head.pos in {"NOUN", "PROPN"} and bool(that)


def subjects_of(doc: Annotated, i: int, hops: int = HOPS) -> list[int]:
    """The head of the subject of verb `i`, own or shared by control, coordination or a relative clause."""
    own = [c for c in doc.children(i) if c.dep in SUBJECTS and c.dep != "expl"]
    token = doc.tokens[i]
    if own and own[0].i < (after := after_dateline(doc, i)):
        under = [doc.tokens[t] for t in doc.subtree(own[0].i) if t >= after and doc.tokens[t].dep == "appos"]
        own = [c for c in own if c.i >= after] or [t for t in under if t.i < i][:1]
    if own:
        relative = own[0].lemma.lower() in RELATIVE and own[0].tag in {"WDT", "WP", "IN", "DT"}
        if relative and (above := _clause_noun(doc, i)) is not None:
            return [above]
        if token.lemma.lower() in casting().saying and own[-1].dep == "nsubj":
            # "The ferry that sank, two sailors told the Lahti Post": the nearest one says so.
            return [own[-1].i]
        return [own[0].i] if own[0].dep != "csubj" else []
    near = _behind_time(doc, i)
    near = _gerund_subject(doc, token) if near is None else near
    if near is not None:
        return [near]
    return _subject_above(doc, token, hops) if hops and token.head != i else []


def after_dateline(doc: Annotated, i: int) -> int:
    """The first word behind the dateline of the sentence of word `i` ("GAZA CITY, Ruvia: ..."); 0 if it has none."""
    first = doc.sentence_of(i).first
    opening = doc.tokens[first : first + DATELINE]
    if opening[0].text == "(":
        # "(CNN) The mayor ...".
        return next((t.i + 1 for t in opening[:AGENCY] if t.text == ")"), 0)
    if (speaker := _named_by_colon(opening)) is not None:
        return speaker + 1
    if not (opening[0].text.isupper() and opening[0].text.isalpha() and len(opening[0].text) > 2):
        return 0
    end = next((t.i for t in opening if t.text in DASHES), None)
    if end is None or any(t.pos in {"VERB", "AUX", "PRON"} for t in doc.tokens[first:end]):
        return 0
    return end + 1


def _named_by_colon(opening: Sequence[Token]) -> int | None:
    """The colon of the headline 'Ana Velden: Tom Okafor attacked me'."""
    colon = next((n for n, t in enumerate(opening[:NAME]) if t.text == ":"), 0)
    return opening[colon].i if colon and all(t.pos == "PROPN" for t in opening[:colon]) else None


def _subject_above(doc: Annotated, token: Token, hops: int) -> list[int]:
    head = doc.tokens[token.head]
    if token.dep == "acl" and token.tag == "VBG" and (sender := _sender(doc, head, hops)) is not None:
        return sender
    if token.dep in {"acl", "relcl"}:
        return _acl_subject(doc, token, head, hops)
    if token.dep == "pcomp":
        return _pcomp_subject(doc, head, hops)
    if head.pos not in {"VERB", "AUX"}:
        return _minding(doc, token, head, hops)
    pressed = [c for c in doc.children(head.i) if c.dep == "dobj" and c.lemma.lower() in casting().addressed]
    if token.tag == "VB" and token.dep in {"xcomp", "advcl"} and pressed and (asked := _addressed(doc, pressed[0])):
        return asked
    reached = any(c.dep == "dobj" for c in doc.children(head.i))  # "Called her on Friday to thank her".
    if token.tag == "VB" and token.dep == "advcl" and not reached and (asked := _called_on(doc, head)):
        return asked
    if token.dep == "xcomp":
        controls = head.lemma.lower() not in casting().means or any(c.dep == "nsubj" for c in doc.children(token.i))
        objects = {"dobj", "dative"} if controls else set()
        controller = [c.i for c in doc.children(head.i) if c.dep in objects and c.pos != "ADP"]
        controller = controller or _called_on(doc, head)
        if controller:
            return controller
    if token.dep in {"xcomp", "ccomp", "conj", "advcl", "dep", "acomp"} and not _spliced(doc, token, head):
        return _shared(doc, head.i, token, hops)
    return []


def _minding(doc: Annotated, token: Token, head: Token, hops: int) -> list[int]:
    """Of 'Chad is keen to meet Niger' Chad; nobody in 'the gang is hard to catch'."""
    tough = head.lemma.lower() in casting().tough and not _with_object(doc, token.i)
    if head.pos != "ADJ" or head.head == head.i or tough:
        return []
    found = subjects_of(doc, head.i, hops - 1)
    return found if head.lemma.lower() in casting().minds else _real(doc, head.head, found)


def _spliced(doc: Annotated, token: Token, head: Token) -> bool:
    """'The port shut, two sailors who saw it told the Lahti Post': the parser takes who says so for something else."""
    if token.dep != "conj" or token.lemma.lower() not in casting().saying or token.i - head.i <= 1:
        return False
    return not any(c.dep == "cc" for i in (head.i, token.i) for c in doc.children(i))


def _with_object(doc: Annotated, i: int) -> bool:
    return any(c.dep in {"dobj", "ccomp", "xcomp"} for c in doc.children(i))


def tough_object(doc: Annotated, i: int) -> list[int]:
    """Of 'the gang was hard to catch' the gang."""
    head = doc.tokens[doc.tokens[i].head]
    if doc.tokens[i].dep != "xcomp" or head.lemma.lower() not in casting().tough or _with_object(doc, i):
        return []
    above = doc.tokens[head.head]
    return _real(doc, above.i, subjects_of(doc, above.i)) if above.lemma.lower() == "be" else []


def _sender(doc: Annotated, head: Token, hops: int) -> list[int] | None:
    """Of 'a letter to the mayor accusing him' whoever writes it; None where no letter is spoken of."""
    if head.dep == "pobj":
        head = doc.tokens[doc.tokens[head.head].head]
        # "Sent a letter to the firm asking for": the parser hangs the reader on the verb.
        head = next((c for c in doc.children(head.i) if c.dep == "dobj" and head.pos == "VERB"), head)
    if head.lemma.lower() not in casting().letters:
        return None
    above = doc.tokens[head.head]
    if above.dep == "prep":
        above = doc.tokens[above.head]
    owners = [c.i for c in doc.children(head.i) if c.dep == "poss"]
    return owners or (subjects_of(doc, above.i, hops - 1) if above.pos in {"VERB", "AUX"} else [])


def _called_on(doc: Annotated, head: Token) -> list[int]:
    """'Called on the minister to resign': who is to do it stands behind a preposition."""
    asked = head.lemma.lower() in {"call", "appeal", "prevail"}
    return behind_links(doc, head.i, CALLED) if asked else []


def _behind_time(doc: Annotated, i: int) -> int | None:
    """In 'On Monday, Ruvia ... joined' the parser may take the subject for another name of the day."""
    if doc.tokens[i].tag not in {"VBD", "VBZ", "VBP"}:
        return None
    for child in doc.children(i):
        if child.dep == "prep" and child.i < i:
            days = [c for c in doc.children(child.i) if c.dep == "pobj"]
            names = [g.i for day in days for g in doc.children(day.i) if g.dep == "appos" and doc.mention_at(g.i)]
            if names and doc.mention_at(days[0].i) is None:
                return names[0]
    return None


def _gerund_subject(doc: Annotated, token: Token) -> int | None:
    """'In response to Ruvia closing the port', 'the idea of police stopping it': the noun right before a gerund."""
    before = doc.tokens[token.i - 1] if token.i else None
    if token.tag != "VBG" or before is None or before.dep != "pobj" or before.pos not in {"NOUN", "PROPN"}:
        return None
    link = doc.tokens[before.head]
    if (
        link.lower in STRIKES
        and doc.mention_at(before.i) is None
        and (whose := [c.i for c in doc.children(before.i) if doc.mention_at(c.i) is not None])
    ):
        # "In Ruvian tank shelling": the parser takes the deed for a verb of its own.
        return whose[0]
    if doc.tokens[link.head].lemma.lower() in casting().letters:
        return None
    return before.i if link.lower in GERUND_LINKS and doc.tokens[link.head].pos == "NOUN" else None


def _shared(doc: Annotated, head: int, token: Token, hops: int) -> list[int]:
    """The subject of the verb above; that of a passive is nobody's deed for an active participle beside it."""
    bare = (
        token.tag == "VBN"
        and token.dep == "xcomp"
        and not any(c.dep in {"aux", "auxpass"} for c in doc.children(token.i))
        and doc.tokens[head].lemma.lower() not in STANDING
    )
    found = [] if bare else subjects_of(doc, head, hops - 1)
    if token.dep == "xcomp" and doc.tokens[head].lemma == "be":
        found = [n for i in found for n in _whose_aim(doc, i)]
    return found if token.dep == "acomp" else _real(doc, head, found)


def _whose_aim(doc: Annotated, i: int) -> list[int]:
    """The army, for the aim of 'the army's aim is to free the port'; any other noun itself."""
    owners = [c.i for c in doc.children(i) if c.dep == "poss"] if doc.tokens[i].lemma.lower() in casting().aims else []
    return owners or [i]


def _real(doc: Annotated, verb: int, subjects: list[int]) -> list[int]:
    """Without the 'it' of 'it is time to leave', 'makes it easy to leave', which is nobody."""
    copula = doc.tokens[verb].lemma.lower() in {"be", "make", "become"}
    return [i for i in subjects if not (copula and doc.tokens[i].lower == "it")]


def _clause_noun(doc: Annotated, i: int) -> int | None:
    """The noun that the relative clause of verb `i` stands at, also for a verb coordinated with its verb."""
    token = doc.tokens[i]
    for _ in range(HOPS):
        if token.dep == "relcl":
            return token.head
        if token.dep not in {"conj", "ccomp", "xcomp"} or token.head == token.i:
            return None
        token = doc.tokens[token.head]
    return None


def _acl_subject(doc: Annotated, token: Token, head: Token, hops: int) -> list[int]:
    """Of a participle behind a noun the noun itself; of an infinitive whoever has the plan, threat or power."""
    if token.tag in {"VBG", "VBN", "VBD"} and head.pos != "VERB":
        first = first_with(doc, head)
        return [head.i if first is None else first]
    owner = [c.i for c in doc.children(head.i) if c.dep == "poss"]
    above = doc.tokens[head.head]
    if owner or token.tag not in {"VB", "VBP"}:
        return owner
    if head.lemma.lower() in casting().addressed and (asked := _addressed(doc, head)):
        return asked
    if head.dep in {"attr", "acomp"} and above.lemma.lower() == "be":
        return _real(doc, above.i, subjects_of(doc, above.i, hops - 1))
    if above.pos == "ADP" and head.dep == "pobj" and above.lower in CARRIED:
        above = doc.tokens[above.head]
    return subjects_of(doc, above.i, hops - 1) if above.pos in {"VERB", "AUX"} and above.i != head.i else []


def _addressed(doc: Annotated, noun: Token) -> list[int]:
    """'Pressure on the firm to pay', 'calls for the mayor to resign': who is to do it stands in between."""
    near = [*doc.children(noun.i), *(doc.children(noun.head) if noun.dep == "dobj" else ())]
    links = [c.i for c in near if c.dep == "prep" and c.lower in {"on", "to", "for"} and c.i > noun.i]
    return [g.i for link in links for g in doc.children(link) if g.dep == "pobj"]


def first_with(doc: Annotated, noun: Token) -> int | None:
    """Ruvia, for the states of 'with Ruvia, Chad and other states condemning it': all of them condemn."""
    first = noun
    while first.dep == "conj" and first.head != first.i:
        first = doc.tokens[first.head]
    return first.i if first.dep == "pobj" and doc.tokens[first.head].lower == "with" else None


def _pcomp_subject(doc: Annotated, link: Token, hops: int) -> list[int]:
    above = doc.tokens[link.head]
    if above.dep == "amod" and above.head < above.i:
        return [above.head]
    if above.pos in {"ADJ", "ADV"} and above.head != above.i:
        # "Ashamed of firing on them", "apart from firing on them".
        return subjects_of(doc, above.head, hops - 1) if doc.tokens[above.head].pos in {"VERB", "AUX"} else []
    if above.pos == "ADJ":
        # The headline "Ruvia sorry for closing the port".
        return [c.i for c in doc.children(above.i) if c.i < above.i and c.pos == "PROPN" and c.dep in HEADED][-1:]
    if above.lemma.lower() in casting().grounds and (held := doc.tokens[above.head]).dep == "prep":
        verb = doc.tokens[held.head]
        verb = doc.tokens[verb.head] if verb.dep == "dobj" else verb
        return subjects_of(doc, verb.i, hops - 1) if verb.lemma.lower() in TRIED else borne_by(doc, verb.i)
    if above.pos not in {"VERB", "AUX"}:
        # "Ruvia's policy of taking in refugees": whose the policy is.
        return [c.i for c in doc.children(above.i) if c.dep == "poss"] if link.lemma in {"of", "at"} else []
    if link.lemma == "in" and is_passive(doc, above.i) and above.lemma.lower() not in casting().engaged:
        return []
    objects = [c for c in doc.children(above.i) if c.dep in {"dobj", "nsubjpass"}]
    charged = link.lemma == "with" and above.lemma.lower() == "charge"
    if objects and (charged or link.lemma in OBJECT_CONTROL):
        relative = any(c.lemma.lower() in RELATIVE for c in objects)
        return subjects_of(doc, above.i, hops - 1) if relative else [c.i for c in objects]
    return subjects_of(doc, above.i, hops - 1)


def borne_by(doc: Annotated, i: int) -> list[int]:
    """Whom verb `i` happens to."""
    if doc.tokens[i].dep in {"acl", "relcl"} and not any(c.dep in SUBJECTS for c in doc.children(i)):
        return [doc.tokens[i].head]
    return [c.i for c in doc.children(i) if c.dep == ("nsubjpass" if is_passive(doc, i) else "dobj")]
