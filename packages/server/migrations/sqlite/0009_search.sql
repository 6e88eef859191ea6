CREATE TABLE `search_entries` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`workspace_id` text NOT NULL,
	`kind` text NOT NULL,
	`conversation_id` text NOT NULL,
	`id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_key` ON `search_entries` (`workspace_id`,`kind`,`conversation_id`,`id`);--> statement-breakpoint
CREATE INDEX `search_entries_newest` ON `search_entries` (`workspace_id`,`kind`,`number`);