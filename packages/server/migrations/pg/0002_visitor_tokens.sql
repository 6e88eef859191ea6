CREATE TABLE "visitor_tokens" (
	"site_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"workspace_id" text NOT NULL,
	"visitor_id" text NOT NULL,
	"since_rev" bigint NOT NULL,
	CONSTRAINT "visitor_tokens_site_id_token_hash_pk" PRIMARY KEY("site_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "identity_secrets" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "attributes" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "visitors_external" ON "visitors" USING btree ("workspace_id","site_id","external_id") WHERE "visitors"."external_id" is not null;--> statement-breakpoint
insert into visitor_tokens (site_id, token_hash, workspace_id, visitor_id, since_rev) select site_id, token_hash, workspace_id, id, 0 from visitors;
