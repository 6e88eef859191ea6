CREATE TABLE "files" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"place" text NOT NULL,
	"owner" text NOT NULL,
	"name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"type" text NOT NULL,
	"width" bigint,
	"height" bigint,
	"duration" bigint,
	"created_at" bigint NOT NULL,
	"completed_at" bigint,
	"conversation_id" text,
	"message_id" text,
	CONSTRAINT "files_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "files" jsonb;--> statement-breakpoint
CREATE INDEX "files_unsent" ON "files" USING btree ("created_at") WHERE "files"."message_id" is null;