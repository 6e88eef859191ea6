CREATE TABLE "reach_counts" (
	"workspace_id" text NOT NULL,
	"site_id" text NOT NULL,
	"rule" text NOT NULL,
	"result" text NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "reach_counts_workspace_id_site_id_rule_result_pk" PRIMARY KEY("workspace_id","site_id","rule","result")
);
