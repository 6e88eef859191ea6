ALTER TABLE `conversations` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `contact` text;--> statement-breakpoint
CREATE INDEX `conversations_answered` ON `conversations` (`workspace_id`,`site_id`,`answered_at`) WHERE "conversations"."answered_at" is not null;--> statement-breakpoint
ALTER TABLE `teams` ADD `created_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `visitors` ADD `phone` text;