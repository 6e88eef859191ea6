CREATE TABLE `drafts` (
	`workspace_id` text NOT NULL,
	`agent_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `agent_id`, `conversation_id`)
);
--> statement-breakpoint
CREATE TABLE `mentions` (
	`workspace_id` text NOT NULL,
	`agent_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `agent_id`, `conversation_id`)
);
--> statement-breakpoint
CREATE INDEX `mentions_at` ON `mentions` (`workspace_id`,`agent_id`,`at`);--> statement-breakpoint
CREATE TABLE `notes` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`rev` integer NOT NULL,
	`conversation_id` text NOT NULL,
	`step` integer NOT NULL,
	`after_seq` integer NOT NULL,
	`at` integer NOT NULL,
	`author` text NOT NULL,
	`text` text NOT NULL,
	`mentions` text NOT NULL,
	`edited_at` integer,
	`deleted_at` integer,
	PRIMARY KEY(`workspace_id`, `conversation_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `replies` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`text` text NOT NULL,
	`owner_id` text,
	`uses` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `tags` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`rev` integer NOT NULL,
	`name` text NOT NULL,
	`colour` text NOT NULL,
	`deleted_at` integer,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `tags_rev` ON `tags` (`workspace_id`,`rev`);--> statement-breakpoint
ALTER TABLE `conversations` ADD `note_step` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `mentions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `tag_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `helper_ids` text DEFAULT '[]' NOT NULL;