import { z } from 'zod'

/** `GET /v1/agent/conversations/:id/export?format=…&notes=1`: a conversation as a file. */
export const exportFormatSchema = z.enum(['json', 'csv', 'html', 'txt'])

export type ExportFormat = z.infer<typeof exportFormatSchema>
