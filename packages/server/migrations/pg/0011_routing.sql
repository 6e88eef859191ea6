CREATE TABLE "assignments" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"team_id" text NOT NULL,
	"agent_id" text NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
	"by" text NOT NULL,
	"policy" text NOT NULL,
	"candidates" jsonb NOT NULL,
	"candidate_count" bigint NOT NULL,
	"skipped" jsonb NOT NULL,
	"skipped_count" bigint NOT NULL,
	CONSTRAINT "assignments_workspace_id_conversation_id_id_pk" PRIMARY KEY("workspace_id","conversation_id","id")
);
--> statement-breakpoint
CREATE TABLE "attendances" (
	"workspace_id" text NOT NULL,
	"agent_id" text NOT NULL,
	"node_id" text NOT NULL,
	"left_at" bigint,
	"due_at" bigint,
	CONSTRAINT "attendances_workspace_id_agent_id_node_id_pk" PRIMARY KEY("workspace_id","agent_id","node_id")
);
--> statement-breakpoint
CREATE TABLE "nodes" (
	"id" text PRIMARY KEY NOT NULL,
	"lease_until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "queue_stays" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"team_id" text NOT NULL,
	"entered_at" bigint NOT NULL,
	"left_at" bigint NOT NULL,
	"how" text NOT NULL,
	CONSTRAINT "queue_stays_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "turns" (
	"workspace_id" text NOT NULL,
	"agent_id" text NOT NULL,
	"turn" bigint NOT NULL,
	CONSTRAINT "turns_workspace_id_agent_id_pk" PRIMARY KEY("workspace_id","agent_id")
);
--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "availability" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "languages" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "topics" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "capacity" bigint;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "rank" bigint;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "offer" jsonb;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "snoozed_until" bigint;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "priority" text DEFAULT 'normal' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "topic" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "language" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "channel" text DEFAULT 'widget' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "declined_by" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "last_agent_id" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "last_resolved_at" bigint;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "owed_since" bigint;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "warned_at" bigint;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "due_at" bigint;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "routing" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "due_at" bigint;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "routing" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "assignments_at" ON "assignments" USING btree ("workspace_id","conversation_id","at");--> statement-breakpoint
CREATE INDEX "attendances_node" ON "attendances" USING btree ("node_id");--> statement-breakpoint
CREATE INDEX "attendances_due" ON "attendances" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "queue_stays_left" ON "queue_stays" USING btree ("workspace_id","left_at");--> statement-breakpoint
CREATE INDEX "conversations_queue" ON "conversations" USING btree ("workspace_id","team_id","rank") WHERE "conversations"."status" = 'queued';--> statement-breakpoint
CREATE INDEX "conversations_due" ON "conversations" USING btree ("due_at") WHERE "conversations"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "teams_due" ON "teams" USING btree ("due_at") WHERE "teams"."due_at" is not null;--> statement-breakpoint
UPDATE "conversations" SET "rank" = "queued_at" WHERE "status" = 'queued';--> statement-breakpoint
UPDATE "conversations" SET "last_agent_id" = "assignee_id", "last_resolved_at" = "resolved_at";
