CREATE TABLE `assignments` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`team_id` text NOT NULL,
	`agent_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`by` text NOT NULL,
	`policy` text NOT NULL,
	`candidates` text NOT NULL,
	`candidate_count` integer NOT NULL,
	`skipped` text NOT NULL,
	`skipped_count` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `conversation_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `assignments_at` ON `assignments` (`workspace_id`,`conversation_id`,`at`);--> statement-breakpoint
CREATE TABLE `attendances` (
	`workspace_id` text NOT NULL,
	`agent_id` text NOT NULL,
	`node_id` text NOT NULL,
	`left_at` integer,
	`due_at` integer,
	PRIMARY KEY(`workspace_id`, `agent_id`, `node_id`)
);
--> statement-breakpoint
CREATE INDEX `attendances_node` ON `attendances` (`node_id`);--> statement-breakpoint
CREATE INDEX `attendances_due` ON `attendances` (`due_at`);--> statement-breakpoint
CREATE TABLE `nodes` (
	`id` text PRIMARY KEY NOT NULL,
	`lease_until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `queue_stays` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`team_id` text NOT NULL,
	`entered_at` integer NOT NULL,
	`left_at` integer NOT NULL,
	`how` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `queue_stays_left` ON `queue_stays` (`workspace_id`,`left_at`);--> statement-breakpoint
CREATE TABLE `turns` (
	`workspace_id` text NOT NULL,
	`agent_id` text NOT NULL,
	`turn` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `agent_id`)
);
--> statement-breakpoint
ALTER TABLE `agents` ADD `availability` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `agents` ADD `languages` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `agents` ADD `topics` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `agents` ADD `capacity` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `rank` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `offer` text;--> statement-breakpoint
ALTER TABLE `conversations` ADD `snoozed_until` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `priority` text DEFAULT 'normal' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `topic` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `language` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `channel` text DEFAULT 'widget' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `declined_by` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `last_agent_id` text;--> statement-breakpoint
ALTER TABLE `conversations` ADD `last_resolved_at` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `owed_since` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `warned_at` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `due_at` integer;--> statement-breakpoint
CREATE INDEX `conversations_queue` ON `conversations` (`workspace_id`,`team_id`,`rank`) WHERE "conversations"."status" = 'queued';--> statement-breakpoint
CREATE INDEX `conversations_due` ON `conversations` (`due_at`) WHERE "conversations"."due_at" is not null;--> statement-breakpoint
ALTER TABLE `teams` ADD `routing` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `teams` ADD `due_at` integer;--> statement-breakpoint
CREATE INDEX `teams_due` ON `teams` (`due_at`) WHERE "teams"."due_at" is not null;--> statement-breakpoint
ALTER TABLE `workspaces` ADD `routing` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE `conversations` SET `rank` = `queued_at` WHERE `status` = 'queued';--> statement-breakpoint
UPDATE `conversations` SET `last_agent_id` = `assignee_id`, `last_resolved_at` = `resolved_at`;
