CREATE TABLE "drafts" (
	"workspace_id" text NOT NULL,
	"agent_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "drafts_workspace_id_agent_id_conversation_id_pk" PRIMARY KEY("workspace_id","agent_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "mentions" (
	"workspace_id" text NOT NULL,
	"agent_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "mentions_workspace_id_agent_id_conversation_id_pk" PRIMARY KEY("workspace_id","agent_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"rev" bigint NOT NULL,
	"conversation_id" text NOT NULL,
	"step" bigint NOT NULL,
	"after_seq" bigint NOT NULL,
	"at" bigint NOT NULL,
	"author" jsonb NOT NULL,
	"text" text NOT NULL,
	"mentions" jsonb NOT NULL,
	"edited_at" bigint,
	"deleted_at" bigint,
	CONSTRAINT "notes_workspace_id_conversation_id_id_pk" PRIMARY KEY("workspace_id","conversation_id","id")
);
--> statement-breakpoint
CREATE TABLE "replies" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"owner_id" text,
	"uses" bigint NOT NULL,
	CONSTRAINT "replies_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"rev" bigint NOT NULL,
	"name" text NOT NULL,
	"colour" text NOT NULL,
	"deleted_at" bigint,
	CONSTRAINT "tags_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "note_step" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "mentions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "tag_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "helper_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "mentions_at" ON "mentions" USING btree ("workspace_id","agent_id","at");--> statement-breakpoint
CREATE INDEX "tags_rev" ON "tags" USING btree ("workspace_id","rev");