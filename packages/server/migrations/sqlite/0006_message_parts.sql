ALTER TABLE `conversations` ADD `rating` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `edited_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `deleted_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `quote` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `options` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `cards` text;