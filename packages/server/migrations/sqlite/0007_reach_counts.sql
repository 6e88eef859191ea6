CREATE TABLE `reach_counts` (
	`workspace_id` text NOT NULL,
	`site_id` text NOT NULL,
	`rule` text NOT NULL,
	`result` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `site_id`, `rule`, `result`)
);
