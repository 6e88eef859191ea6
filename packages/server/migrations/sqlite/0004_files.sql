CREATE TABLE `files` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`place` text NOT NULL,
	`owner` text NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`type` text NOT NULL,
	`width` integer,
	`height` integer,
	`duration` integer,
	`created_at` integer NOT NULL,
	`completed_at` integer,
	`conversation_id` text,
	`message_id` text,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `files_unsent` ON `files` (`created_at`) WHERE "files"."message_id" is null;--> statement-breakpoint
ALTER TABLE `messages` ADD `files` text;