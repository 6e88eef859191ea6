ALTER TABLE "conversations" ADD COLUMN "entered_at" bigint;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "left_team_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;