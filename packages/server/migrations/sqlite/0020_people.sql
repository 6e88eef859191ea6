CREATE TABLE `person_notes` (
	`workspace_id` text NOT NULL,
	`visitor_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`author` text NOT NULL,
	`text` text NOT NULL,
	`edited_at` integer,
	PRIMARY KEY(`workspace_id`, `visitor_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `visits` (
	`workspace_id` text NOT NULL,
	`visitor_id` text NOT NULL,
	`since` integer NOT NULL,
	`heard_at` integer NOT NULL,
	`about` text NOT NULL,
	`pages` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `visitor_id`)
);
--> statement-breakpoint
CREATE INDEX `visits_heard` ON `visits` (`workspace_id`,`heard_at`);--> statement-breakpoint
ALTER TABLE `conversations` ADD `continues` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `visitors` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `visitors` ADD `merger` text;--> statement-breakpoint
CREATE INDEX `visitors_user` ON `visitors` (`workspace_id`,`external_id`) WHERE "visitors"."external_id" is not null;--> statement-breakpoint
CREATE INDEX `visitors_email` ON `visitors` (`workspace_id`,lower("email")) WHERE "visitors"."email" is not null;--> statement-breakpoint
CREATE INDEX `visitors_merged` ON `visitors` (`workspace_id`,`merged_into`) WHERE "visitors"."merged_into" is not null;