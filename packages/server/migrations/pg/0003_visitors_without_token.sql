DROP INDEX "visitors_token";--> statement-breakpoint
ALTER TABLE "visitors" DROP COLUMN "token_hash";