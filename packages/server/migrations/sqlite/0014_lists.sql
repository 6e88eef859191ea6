CREATE TABLE `views` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`owner_id` text,
	`place` integer NOT NULL,
	`view` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
DROP INDEX `mentions_at`;--> statement-breakpoint
DROP INDEX `conversations_mine`;--> statement-breakpoint
CREATE INDEX `conversations_newest` ON `conversations` (`workspace_id`,(- case when "last_message" is null then "created_at" else cast("last_message" ->> 'at' as bigint) end),`id`);--> statement-breakpoint
CREATE INDEX `conversations_lively` ON `conversations` (`workspace_id`,(- case when "last_message" is null then "created_at" else cast("last_message" ->> 'at' as bigint) end),`id`) WHERE "conversations"."status" <> 'resolved';--> statement-breakpoint
CREATE INDEX `conversations_mine` ON `conversations` (`workspace_id`,`assignee_id`,(- case when "last_message" is null then "created_at" else cast("last_message" ->> 'at' as bigint) end),`id`) WHERE "conversations"."assignee_id" is not null;