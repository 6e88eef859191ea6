CREATE TABLE `fact_marks` (
	`workspace_id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`step` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `fact_states` (
	`workspace_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`state` text NOT NULL,
	`team_id` text NOT NULL,
	`tag_ids` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `conversation_id`)
);
--> statement-breakpoint
CREATE TABLE `facts` (
	`workspace_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`kind` text NOT NULL,
	`place` integer NOT NULL,
	`at` integer NOT NULL,
	`until` integer,
	`site_id` text NOT NULL,
	`team_id` text NOT NULL,
	`agent_id` text,
	`count` integer NOT NULL,
	`ms` integer,
	`open_ms` integer,
	`score` integer,
	`scale` text,
	PRIMARY KEY(`workspace_id`, `conversation_id`, `kind`, `place`)
);
--> statement-breakpoint
CREATE INDEX `facts_at` ON `facts` (`workspace_id`,`kind`,`at`);--> statement-breakpoint
CREATE TABLE `taggings` (
	`workspace_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`tag_id` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `conversation_id`, `tag_id`)
);
--> statement-breakpoint
CREATE INDEX `taggings_tag` ON `taggings` (`workspace_id`,`tag_id`,`conversation_id`);