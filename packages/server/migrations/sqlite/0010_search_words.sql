CREATE VIRTUAL TABLE search_words USING fts5(
  words, content = '', contentless_delete = 1, prefix = '3 4',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
--> statement-breakpoint
INSERT INTO search_entries (workspace_id, kind, conversation_id, id)
SELECT workspace_id, 'message', conversation_id, id FROM messages WHERE type = 'text' ORDER BY at, seq;
--> statement-breakpoint
INSERT INTO search_entries (workspace_id, kind, conversation_id, id)
SELECT workspace_id, 'visitor', '', id FROM visitors ORDER BY created_at;
--> statement-breakpoint
INSERT INTO installation (name, value)
SELECT 'search', '1' WHERE NOT EXISTS (SELECT 1 FROM search_entries);
