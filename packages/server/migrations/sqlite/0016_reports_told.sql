DROP INDEX `facts_at`;--> statement-breakpoint
CREATE INDEX `facts_told` ON `facts` (`workspace_id`,`kind`,`at`,`ms`,`open_ms`,`count`,`agent_id`);