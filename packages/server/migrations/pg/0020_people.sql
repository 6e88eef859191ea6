CREATE TABLE "person_notes" (
	"workspace_id" text NOT NULL,
	"visitor_id" text NOT NULL,
	"id" text NOT NULL,
	"at" bigint NOT NULL,
	"author" jsonb NOT NULL,
	"text" text NOT NULL,
	"edited_at" bigint,
	CONSTRAINT "person_notes_workspace_id_visitor_id_id_pk" PRIMARY KEY("workspace_id","visitor_id","id")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"workspace_id" text NOT NULL,
	"visitor_id" text NOT NULL,
	"since" bigint NOT NULL,
	"heard_at" bigint NOT NULL,
	"about" jsonb NOT NULL,
	"pages" jsonb NOT NULL,
	CONSTRAINT "visits_workspace_id_visitor_id_pk" PRIMARY KEY("workspace_id","visitor_id")
);
--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "continues" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "merger" jsonb;--> statement-breakpoint
CREATE INDEX "visits_heard" ON "visits" USING btree ("workspace_id","heard_at");--> statement-breakpoint
CREATE INDEX "visitors_user" ON "visitors" USING btree ("workspace_id","external_id") WHERE "visitors"."external_id" is not null;--> statement-breakpoint
CREATE INDEX "visitors_email" ON "visitors" USING btree ("workspace_id",lower("email")) WHERE "visitors"."email" is not null;--> statement-breakpoint
CREATE INDEX "visitors_merged" ON "visitors" USING btree ("workspace_id","merged_into") WHERE "visitors"."merged_into" is not null;