ALTER TABLE "conversations" ADD COLUMN "answered_at" bigint;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "contact" text;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "created_at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "phone" text;--> statement-breakpoint
CREATE INDEX "conversations_answered" ON "conversations" USING btree ("workspace_id","site_id","answered_at") WHERE "conversations"."answered_at" is not null;