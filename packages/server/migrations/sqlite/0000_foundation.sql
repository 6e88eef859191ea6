CREATE TABLE `agents` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`rev` integer NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `agents_rev` ON `agents` (`workspace_id`,`rev`);--> statement-breakpoint
CREATE UNIQUE INDEX `agents_email` ON `agents` (`email`);--> statement-breakpoint
CREATE TABLE `conversations` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`rev` integer NOT NULL,
	`step` integer NOT NULL,
	`site_id` text NOT NULL,
	`team_id` text NOT NULL,
	`visitor_id` text NOT NULL,
	`status` text NOT NULL,
	`assignee_id` text,
	`assignee_name` text,
	`queued_at` integer,
	`resolved_at` integer,
	`created_at` integer NOT NULL,
	`page` text,
	`message_count` integer NOT NULL,
	`last_message` text,
	`unread_by_agents` integer NOT NULL,
	`unread_by_visitor` integer NOT NULL,
	`agent_read_seq` integer NOT NULL,
	`visitor_read_seq` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `conversations_rev` ON `conversations` (`workspace_id`,`rev`);--> statement-breakpoint
CREATE INDEX `conversations_active` ON `conversations` (`workspace_id`,`status`,`queued_at`) WHERE "conversations"."status" <> 'resolved';--> statement-breakpoint
CREATE INDEX `conversations_mine` ON `conversations` (`workspace_id`,`assignee_id`,`rev`) WHERE "conversations"."assignee_id" is not null;--> statement-breakpoint
CREATE INDEX `conversations_visitor` ON `conversations` (`workspace_id`,`visitor_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `counters` (
	`workspace_id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`rev` integer NOT NULL,
	`conversation_id` text NOT NULL,
	`step` integer NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`author` text,
	`event` text,
	`text` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `conversation_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_seq` ON `messages` (`workspace_id`,`conversation_id`,`seq`);--> statement-breakpoint
CREATE INDEX `messages_rev` ON `messages` (`workspace_id`,`conversation_id`,`rev`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`agent_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sessions_agent` ON `sessions` (`agent_id`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`agent_id` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_links_agent` ON `sign_in_links` (`agent_id`);--> statement-breakpoint
CREATE TABLE `sites` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`rev` integer NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`greeting` text NOT NULL,
	`origins` text NOT NULL,
	`step` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `sites_rev` ON `sites` (`workspace_id`,`rev`);--> statement-breakpoint
CREATE UNIQUE INDEX `sites_key` ON `sites` (`key`);--> statement-breakpoint
CREATE TABLE `teams` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`rev` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `teams_rev` ON `teams` (`workspace_id`,`rev`);--> statement-breakpoint
CREATE TABLE `visitors` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`rev` integer NOT NULL,
	`site_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`name` text,
	`email` text,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `visitors_rev` ON `visitors` (`workspace_id`,`rev`);--> statement-breakpoint
CREATE UNIQUE INDEX `visitors_token` ON `visitors` (`site_id`,`token_hash`);--> statement-breakpoint
CREATE TABLE `workspaces` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`rev` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
