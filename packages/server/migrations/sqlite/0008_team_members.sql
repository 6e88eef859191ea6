ALTER TABLE `teams` ADD `member_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `teams` ADD `deleted_at` integer;