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
ALTER TABLE origin ADD COLUMN story TEXT NOT NULL DEFAULT '';
CREATE INDEX origin_story ON origin (story);
ALTER TABLE finding ADD COLUMN decided TEXT NOT NULL DEFAULT '';

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
