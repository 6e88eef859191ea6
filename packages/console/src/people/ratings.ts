import type { Conversation, Rating } from '@tealight/protocol'
import { scoreOf } from '../conversation/event-line.tsx'
import { formatShare } from '../i18n/formats.ts'
import { locale } from '../i18n/language.ts'
import { words } from './words.ts'

const SHOWN_MAX = 6

/** What the visitor thought of their conversations: the average and the last scores, the newest first. Null: nothing. */
export function ratingLine(conversations: readonly Conversation[]): string | null {
  const ratings = conversations
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .flatMap(({ rating }) => rating ?? [])
  if (ratings.length === 0) return null
  const scores = ratings.slice(0, SHOWN_MAX).map(scoreOf).join(' · ')
  return ratings.length === 1 ? scores : `${words('average', averageOf(ratings))}: ${scores}`
}

/** Thumbs are no scores out of five: where there are others, those alone are counted. */
function averageOf(ratings: readonly Rating[]): string {
  const scores = ratings.filter(({ scale }) => scale !== 'thumbs').map(({ score }) => score)
  if (scores.length === 0) return `${formatShare(shareOfThumbsUp(ratings))} 👍`
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return `${new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(mean)} / 5`
}

function shareOfThumbsUp(ratings: readonly Rating[]): number {
  return ratings.filter(({ score }) => score === 2).length / ratings.length
}
