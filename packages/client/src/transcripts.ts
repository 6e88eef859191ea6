import { createTranscript, type Transcript } from './transcript.ts'

export type Transcripts = Map<string, Transcript>

/** The transcript of a conversation; begins one when there is none. */
export function transcriptOf(transcripts: Transcripts, conversationId: string): Transcript {
  const known = transcripts.get(conversationId)
  if (known) return known
  const transcript = createTranscript()
  transcripts.set(conversationId, transcript)
  return transcript
}
