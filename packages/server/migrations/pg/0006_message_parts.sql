ALTER TABLE "conversations" ADD COLUMN "rating" jsonb;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "edited_at" bigint;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "deleted_at" bigint;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "quote" jsonb;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "options" jsonb;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "cards" jsonb;