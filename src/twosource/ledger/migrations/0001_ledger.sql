-- Every noun has its columns to search by, and `record`: the whole noun as JSON. `number` is the rowid full text needs.

CREATE TABLE article (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    headline TEXT NOT NULL,
    text TEXT NOT NULL,            -- not repeated in `record`
    text_sha256 TEXT NOT NULL,
    content TEXT NOT NULL,         -- SHA-256 over the article and its claims
    outlet TEXT,
    agency TEXT,
    voices TEXT NOT NULL,          -- outlet and agency, folded, to search in
    published TEXT,                -- first ISO day or minute
    language TEXT,
    url TEXT,
    teaser_of TEXT,
    made_by TEXT NOT NULL,         -- program, parser and codebook that made it of the page
    record TEXT NOT NULL
);
CREATE INDEX article_teaser ON article (teaser_of);
CREATE INDEX article_url ON article (url);

CREATE TABLE passage (
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE TABLE reading (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    read_at TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('stored', 'already known', 'refused', 'quarantined')),
    reason TEXT NOT NULL,
    article TEXT,
    digest TEXT NOT NULL           -- of the raw article: what was read before is known by it
);
CREATE INDEX reading_digest ON reading (digest);
CREATE INDEX reading_article ON reading (article);

CREATE TABLE claim (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    passage TEXT NOT NULL,
    type TEXT NOT NULL,
    mode TEXT NOT NULL,
    modality TEXT NOT NULL,
    predicate TEXT NOT NULL,
    sentence TEXT NOT NULL,
    country TEXT NOT NULL,         -- of the place, ISO 3166 alpha-3
    first TEXT,
    last TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX claim_article ON claim (article, start);
CREATE INDEX claim_type ON claim (type);

CREATE TABLE claim_party (
    claim TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    names TEXT NOT NULL,           -- the name and the words, folded, to search in
    country TEXT NOT NULL,
    sector TEXT NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;

CREATE TABLE story (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    first TEXT,
    last TEXT,
    record TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE story_article (
    story TEXT NOT NULL,
    article TEXT NOT NULL,
    PRIMARY KEY (article, story)
) WITHOUT ROWID;
CREATE INDEX story_articles ON story_article (story);

CREATE TABLE event (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL,
    type TEXT NOT NULL,
    mode TEXT NOT NULL,
    modality TEXT NOT NULL,
    standing TEXT NOT NULL,
    country TEXT NOT NULL,
    first TEXT,
    last TEXT,
    record TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX event_story ON event (story);

CREATE TABLE event_claim (
    event TEXT NOT NULL,
    claim TEXT NOT NULL,
    origin TEXT,
    PRIMARY KEY (claim, event)
) WITHOUT ROWID;
CREATE INDEX event_claims ON event_claim (event);

CREATE TABLE origin (
    id TEXT PRIMARY KEY,
    names TEXT NOT NULL,           -- folded, to search in
    kind TEXT NOT NULL,
    record TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE origin_article (
    origin TEXT NOT NULL,
    article TEXT NOT NULL,
    PRIMARY KEY (article, origin)
) WITHOUT ROWID;
CREATE INDEX origin_articles ON origin_article (origin);

CREATE TABLE finding (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL,
    event TEXT NOT NULL,
    aspect TEXT NOT NULL,
    verdict TEXT NOT NULL,
    score REAL NOT NULL,
    record TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX finding_event ON finding (event);
CREATE INDEX finding_story ON finding (story);

CREATE TABLE finding_side (
    finding TEXT NOT NULL,
    side TEXT NOT NULL,
    article TEXT NOT NULL,
    claim TEXT NOT NULL,
    words TEXT NOT NULL,           -- value, and exact words if there is no claim, folded, to search in
    PRIMARY KEY (finding, side)
) WITHOUT ROWID;
CREATE INDEX finding_claims ON finding_side (claim);
CREATE INDEX finding_articles ON finding_side (article);

CREATE TABLE decision (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX decision_subject ON decision (subject);

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE VIRTUAL TABLE article_text USING fts5 (
    headline, text, content = 'article', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
    INSERT INTO article_text (rowid, headline, text) VALUES (new.number, new.headline, new.text);
END;
CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
    INSERT INTO article_text (article_text, rowid, headline, text)
    VALUES ('delete', old.number, old.headline, old.text);
END;

CREATE VIRTUAL TABLE claim_text USING fts5 (
    predicate, sentence, content = 'claim', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER claim_added AFTER INSERT ON claim BEGIN
    INSERT INTO claim_text (rowid, predicate, sentence) VALUES (new.number, new.predicate, new.sentence);
END;
CREATE TRIGGER claim_removed AFTER DELETE ON claim BEGIN
    INSERT INTO claim_text (claim_text, rowid, predicate, sentence)
    VALUES ('delete', old.number, old.predicate, old.sentence);
END;
