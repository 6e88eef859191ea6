CREATE TABLE "agents" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"rev" bigint NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	CONSTRAINT "agents_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"rev" bigint NOT NULL,
	"step" bigint NOT NULL,
	"site_id" text NOT NULL,
	"team_id" text NOT NULL,
	"visitor_id" text NOT NULL,
	"status" text NOT NULL,
	"assignee_id" text,
	"assignee_name" text,
	"queued_at" bigint,
	"resolved_at" bigint,
	"created_at" bigint NOT NULL,
	"page" jsonb,
	"message_count" bigint NOT NULL,
	"last_message" jsonb,
	"unread_by_agents" bigint NOT NULL,
	"unread_by_visitor" bigint NOT NULL,
	"agent_read_seq" bigint NOT NULL,
	"visitor_read_seq" bigint NOT NULL,
	CONSTRAINT "conversations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"workspace_id" text PRIMARY KEY NOT NULL,
	"rev" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"rev" bigint NOT NULL,
	"conversation_id" text NOT NULL,
	"step" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"at" bigint NOT NULL,
	"type" text NOT NULL,
	"author" jsonb,
	"event" jsonb,
	"text" text NOT NULL,
	CONSTRAINT "messages_workspace_id_conversation_id_id_pk" PRIMARY KEY("workspace_id","conversation_id","id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"agent_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"agent_id" text NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"rev" bigint NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"greeting" text NOT NULL,
	"origins" jsonb NOT NULL,
	"step" bigint NOT NULL,
	CONSTRAINT "sites_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"rev" bigint NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "teams_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "visitors" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"rev" bigint NOT NULL,
	"site_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"name" text,
	"email" text,
	"language" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "visitors_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"rev" bigint NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "workspaces_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE INDEX "agents_rev" ON "agents" USING btree ("workspace_id","rev");--> statement-breakpoint
CREATE UNIQUE INDEX "agents_email" ON "agents" USING btree ("email");--> statement-breakpoint
CREATE INDEX "conversations_rev" ON "conversations" USING btree ("workspace_id","rev");--> statement-breakpoint
CREATE INDEX "conversations_active" ON "conversations" USING btree ("workspace_id","status","queued_at") WHERE "conversations"."status" <> 'resolved';--> statement-breakpoint
CREATE INDEX "conversations_mine" ON "conversations" USING btree ("workspace_id","assignee_id","rev") WHERE "conversations"."assignee_id" is not null;--> statement-breakpoint
CREATE INDEX "conversations_visitor" ON "conversations" USING btree ("workspace_id","visitor_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_seq" ON "messages" USING btree ("workspace_id","conversation_id","seq");--> statement-breakpoint
CREATE INDEX "messages_rev" ON "messages" USING btree ("workspace_id","conversation_id","rev");--> statement-breakpoint
CREATE INDEX "sessions_agent" ON "sessions" USING btree ("agent_id");--> statement-breakpoint
CREATE INDEX "sign_in_links_agent" ON "sign_in_links" USING btree ("agent_id");--> statement-breakpoint
CREATE INDEX "sites_rev" ON "sites" USING btree ("workspace_id","rev");--> statement-breakpoint
CREATE UNIQUE INDEX "sites_key" ON "sites" USING btree ("key");--> statement-breakpoint
CREATE INDEX "teams_rev" ON "teams" USING btree ("workspace_id","rev");--> statement-breakpoint
CREATE INDEX "visitors_rev" ON "visitors" USING btree ("workspace_id","rev");--> statement-breakpoint
CREATE UNIQUE INDEX "visitors_token" ON "visitors" USING btree ("site_id","token_hash");