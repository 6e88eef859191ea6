CREATE TABLE "search_entries" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_entries_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"conversation_id" text NOT NULL,
	"id" text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "search_entries_key" ON "search_entries" USING btree ("workspace_id","kind","conversation_id","id");--> statement-breakpoint
CREATE INDEX "search_entries_newest" ON "search_entries" USING btree ("workspace_id","kind","number");