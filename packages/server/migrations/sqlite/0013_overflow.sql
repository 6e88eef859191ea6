ALTER TABLE `conversations` ADD `entered_at` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `left_team_ids` text DEFAULT '[]' NOT NULL;