DROP INDEX "files_unsent";--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "reply_id" text;--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "files" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "files_place" ON "files" USING btree ("workspace_id","place");--> statement-breakpoint
CREATE INDEX "files_unsent" ON "files" USING btree ("created_at") WHERE "files"."message_id" is null and "files"."reply_id" is null;