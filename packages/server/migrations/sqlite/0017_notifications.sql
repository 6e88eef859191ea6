CREATE TABLE `notification_choices` (
	`workspace_id` text NOT NULL,
	`agent_id` text NOT NULL,
	`choices` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `agent_id`)
);
--> statement-breakpoint
CREATE TABLE `push_subscriptions` (
	`workspace_id` text NOT NULL,
	`session_hash` text NOT NULL,
	`agent_id` text NOT NULL,
	`endpoint` text NOT NULL,
	`p256dh` text NOT NULL,
	`auth` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `session_hash`)
);
--> statement-breakpoint
ALTER TABLE `conversations` ADD `given_at` integer;