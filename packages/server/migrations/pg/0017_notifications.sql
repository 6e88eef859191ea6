CREATE TABLE "notification_choices" (
	"workspace_id" text NOT NULL,
	"agent_id" text NOT NULL,
	"choices" jsonb NOT NULL,
	CONSTRAINT "notification_choices_workspace_id_agent_id_pk" PRIMARY KEY("workspace_id","agent_id")
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"workspace_id" text NOT NULL,
	"session_hash" text NOT NULL,
	"agent_id" text NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	CONSTRAINT "push_subscriptions_workspace_id_session_hash_pk" PRIMARY KEY("workspace_id","session_hash")
);
--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "given_at" bigint;