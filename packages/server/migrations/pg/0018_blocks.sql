ALTER TABLE "conversations" ADD COLUMN "spam" jsonb;--> statement-breakpoint
ALTER TABLE "visitor_tokens" ADD COLUMN "network" text;--> statement-breakpoint
ALTER TABLE "visitor_tokens" ADD COLUMN "network_until" bigint;--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "block" jsonb;--> statement-breakpoint
CREATE INDEX "conversations_spam" ON "conversations" USING btree ("workspace_id",(- case when "last_message" is null then "created_at" else cast("last_message" ->> 'at' as bigint) end),"id") WHERE "conversations"."spam" is not null;--> statement-breakpoint
CREATE INDEX "visitor_tokens_network" ON "visitor_tokens" USING btree ("workspace_id","visitor_id","network_until") WHERE "visitor_tokens"."network" is not null;--> statement-breakpoint
CREATE INDEX "visitor_tokens_due" ON "visitor_tokens" USING btree ("network_until") WHERE "visitor_tokens"."network" is not null;--> statement-breakpoint
CREATE INDEX "visitors_blocked" ON "visitors" USING btree ("workspace_id",(- cast("block" ->> 'at' as bigint)),"id") WHERE "visitors"."block" is not null;--> statement-breakpoint
CREATE INDEX "visitors_due" ON "visitors" USING btree ((cast("block" ->> 'until' as bigint))) WHERE "visitors"."block" is not null;