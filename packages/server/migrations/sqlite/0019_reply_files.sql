DROP INDEX `files_unsent`;--> statement-breakpoint
ALTER TABLE `files` ADD `reply_id` text;--> statement-breakpoint
CREATE INDEX `files_place` ON `files` (`workspace_id`,`place`);--> statement-breakpoint
CREATE INDEX `files_unsent` ON `files` (`created_at`) WHERE "files"."message_id" is null and "files"."reply_id" is null;--> statement-breakpoint
ALTER TABLE `replies` ADD `files` text DEFAULT '[]' NOT NULL;