CREATE TABLE "views" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"owner_id" text,
	"place" bigint NOT NULL,
	"view" jsonb NOT NULL,
	CONSTRAINT "views_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
DROP INDEX "mentions_at";--> statement-breakpoint
DROP INDEX "conversations_mine";--> statement-breakpoint
CREATE INDEX "conversations_newest" ON "conversations" USING btree ("workspace_id",(- case when "last_message" is null then "created_at" else cast("last_message" ->> 'at' as bigint) end),"id");--> statement-breakpoint
CREATE INDEX "conversations_lively" ON "conversations" USING btree ("workspace_id",(- case when "last_message" is null then "created_at" else cast("last_message" ->> 'at' as bigint) end),"id") WHERE "conversations"."status" <> 'resolved';--> statement-breakpoint
CREATE INDEX "conversations_mine" ON "conversations" USING btree ("workspace_id","assignee_id",(- case when "last_message" is null then "created_at" else cast("last_message" ->> 'at' as bigint) end),"id") WHERE "conversations"."assignee_id" is not null;