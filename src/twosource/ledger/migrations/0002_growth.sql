-- What is kept so that a ledger can grow: only what changed is derived again.

CREATE INDEX article_content ON article (id, content);

CREATE TABLE article_gist (
    article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    gist BLOB NOT NULL             -- what grouping needs of the article, as the stage `group` packs it
);

CREATE TABLE article_pair (        -- two articles that were compared word for word
    left TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    right TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    by TEXT NOT NULL,
    record TEXT,                   -- the merge, NULL where they are not one text
    PRIMARY KEY (left, right, by)
) WITHOUT ROWID;
CREATE INDEX article_pair_right ON article_pair (right);

ALTER TABLE story ADD COLUMN basis TEXT NOT NULL DEFAULT '';   -- SHA-256 over all it was derived from

-- What is derived in great number gets tables that are written from one end to the other. Ids are hashes: a table in
-- their order is written all over, and its pages again and again.

DROP TABLE event;
CREATE TABLE event (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    story TEXT NOT NULL,
    type TEXT NOT NULL,
    mode TEXT NOT NULL,
    modality TEXT NOT NULL,
    standing TEXT NOT NULL,
    country TEXT NOT NULL,
    first TEXT,
    last TEXT,
    record TEXT NOT NULL
);
CREATE INDEX event_story ON event (story);

DROP TABLE event_claim;
CREATE TABLE event_claim (
    number INTEGER PRIMARY KEY,
    event TEXT NOT NULL,
    claim TEXT NOT NULL,
    origin TEXT,
    UNIQUE (claim, event)
);
CREATE INDEX event_claims ON event_claim (event);
CREATE INDEX event_claim_origin ON event_claim (origin);

DROP TABLE origin;
CREATE TABLE origin (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    story TEXT NOT NULL,
    names TEXT NOT NULL,           -- folded, to search in
    kind TEXT NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX origin_story ON origin (story);

DROP TABLE finding;
CREATE TABLE finding (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    story TEXT NOT NULL,
    event TEXT NOT NULL,
    aspect TEXT NOT NULL,
    verdict TEXT NOT NULL,
    score REAL NOT NULL,
    decided TEXT NOT NULL,         -- accepted, rejected, or nothing
    record TEXT NOT NULL
);
CREATE INDEX finding_event ON finding (event);
CREATE INDEX finding_story ON finding (story);
CREATE INDEX finding_decided ON finding (decided) WHERE decided <> '';

DROP TABLE finding_side;
CREATE TABLE finding_side (
    number INTEGER PRIMARY KEY,
    finding TEXT NOT NULL,
    side TEXT NOT NULL,
    article TEXT NOT NULL,
    claim TEXT NOT NULL,
    words TEXT NOT NULL,           -- value, and exact words if there is no claim, folded, to search in
    UNIQUE (finding, side)
);
CREATE INDEX finding_claims ON finding_side (claim);
CREATE INDEX finding_articles ON finding_side (article);

CREATE TABLE story_change (        -- which stories became which as articles arrived; no part of the digest
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    articles INTEGER NOT NULL      -- how many went over
);
CREATE INDEX story_change_was ON story_change (was);
CREATE INDEX story_change_became ON story_change (became);

DELETE FROM meta WHERE key IN ('derived_from', 'derived_by');
