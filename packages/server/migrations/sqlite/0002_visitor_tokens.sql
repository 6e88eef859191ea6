CREATE TABLE `visitor_tokens` (
	`site_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`workspace_id` text NOT NULL,
	`visitor_id` text NOT NULL,
	`since_rev` integer NOT NULL,
	PRIMARY KEY(`site_id`, `token_hash`)
);
--> statement-breakpoint
ALTER TABLE `sites` ADD `identity_secrets` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `visitors` ADD `external_id` text;--> statement-breakpoint
ALTER TABLE `visitors` ADD `attributes` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `visitors_external` ON `visitors` (`workspace_id`,`site_id`,`external_id`) WHERE "visitors"."external_id" is not null;--> statement-breakpoint
insert into visitor_tokens (site_id, token_hash, workspace_id, visitor_id, since_rev) select site_id, token_hash, workspace_id, id, 0 from visitors;
