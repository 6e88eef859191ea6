ALTER TABLE `conversations` ADD `spam` text;--> statement-breakpoint
CREATE INDEX `conversations_spam` ON `conversations` (`workspace_id`,(- case when "last_message" is null then "created_at" else cast("last_message" ->> 'at' as bigint) end),`id`) WHERE "conversations"."spam" is not null;--> statement-breakpoint
ALTER TABLE `visitor_tokens` ADD `network` text;--> statement-breakpoint
ALTER TABLE `visitor_tokens` ADD `network_until` integer;--> statement-breakpoint
CREATE INDEX `visitor_tokens_network` ON `visitor_tokens` (`workspace_id`,`visitor_id`,`network_until`) WHERE "visitor_tokens"."network" is not null;--> statement-breakpoint
CREATE INDEX `visitor_tokens_due` ON `visitor_tokens` (`network_until`) WHERE "visitor_tokens"."network" is not null;--> statement-breakpoint
ALTER TABLE `visitors` ADD `block` text;--> statement-breakpoint
CREATE INDEX `visitors_blocked` ON `visitors` (`workspace_id`,(- cast("block" ->> 'at' as bigint)),`id`) WHERE "visitors"."block" is not null;--> statement-breakpoint
CREATE INDEX `visitors_due` ON `visitors` ((cast("block" ->> 'until' as bigint))) WHERE "visitors"."block" is not null;