CREATE TABLE search_words (number bigint PRIMARY KEY, words tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX search_words_words ON search_words USING gin (words) WITH (fastupdate = off);
--> statement-breakpoint
INSERT INTO search_entries (workspace_id, kind, conversation_id, id)
SELECT workspace_id, 'message', conversation_id, id FROM messages WHERE type = 'text' ORDER BY at, seq;
--> statement-breakpoint
INSERT INTO search_entries (workspace_id, kind, conversation_id, id)
SELECT workspace_id, 'visitor', '', id FROM visitors ORDER BY created_at;
--> statement-breakpoint
INSERT INTO installation (name, value)
SELECT 'search', '1' WHERE NOT EXISTS (SELECT 1 FROM search_entries);
