CREATE TABLE "fact_marks" (
	"workspace_id" text PRIMARY KEY NOT NULL,
	"rev" bigint NOT NULL,
	"step" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fact_states" (
	"workspace_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"state" jsonb NOT NULL,
	"team_id" text NOT NULL,
	"tag_ids" jsonb NOT NULL,
	CONSTRAINT "fact_states_workspace_id_conversation_id_pk" PRIMARY KEY("workspace_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"workspace_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"kind" text NOT NULL,
	"place" bigint NOT NULL,
	"at" bigint NOT NULL,
	"until" bigint,
	"site_id" text NOT NULL,
	"team_id" text NOT NULL,
	"agent_id" text,
	"count" bigint NOT NULL,
	"ms" bigint,
	"open_ms" bigint,
	"score" bigint,
	"scale" text,
	CONSTRAINT "facts_workspace_id_conversation_id_kind_place_pk" PRIMARY KEY("workspace_id","conversation_id","kind","place")
);
--> statement-breakpoint
CREATE TABLE "taggings" (
	"workspace_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"tag_id" text NOT NULL,
	CONSTRAINT "taggings_workspace_id_conversation_id_tag_id_pk" PRIMARY KEY("workspace_id","conversation_id","tag_id")
);
--> statement-breakpoint
CREATE INDEX "facts_at" ON "facts" USING btree ("workspace_id","kind","at");--> statement-breakpoint
CREATE INDEX "taggings_tag" ON "taggings" USING btree ("workspace_id","tag_id","conversation_id");