import type { VisitorClient } from '@tealight/client'
import {
  type Rating,
  RATING_COMMENT_MAX_LENGTH,
  type RatingSettings,
  type VisitorConversation,
} from '@tealight/protocol'
import { Component, type JSX } from 'preact'
import { blockIn } from '../panel/kept-out.ts'
import type { PartProps } from '../panel/part.ts'
import css from './rating.css?inline'

export const styles = css

interface RatingProps extends PartProps {
  client: VisitorClient
  conversation: VisitorConversation
  settings: RatingSettings
}

interface RatingState {
  comment?: string
  hasFailed?: boolean
  isSaid?: boolean
}

/** Asks what the visitor thinks of a conversation that is over. A choice counts at once, and can be changed. */
export class Part extends Component<RatingProps, RatingState> {
  async rate(score: number, comment: string): Promise<boolean> {
    const { client, conversation } = this.props
    const { ok } = await client.ask('PUT', `conversations/${conversation.id}/rating?`, {
      score,
      comment,
    })
    this.setState({ hasFailed: !ok })
    return ok
  }

  async say(event: Event, { score }: Rating): Promise<void> {
    event.preventDefault()
    const isSaid = await this.rate(score, this.state.comment ?? '')
    this.setState({ isSaid })
  }

  render(props: RatingProps): JSX.Element | null {
    const { client, conversation, settings, more, language } = props
    const { scale, question } = settings
    const { rating } = conversation
    if (scale === 'off' || blockIn(client.state)) return null
    const asked = question[language] ?? Object.values(question)[0] ?? more.rating.question
    return (
      <div class="rating" role="group" aria-label={asked}>
        <p dir="auto">{asked}</p>
        <div class="scale">
          {SCALES[scale].map((sign, index) => {
            const score = index + 1
            const isChosen = rating?.score === score
            return (
              <button
                key={score}
                type="button"
                class={isLit(scale, score, rating) ? 'lit' : ''}
                aria-label={more.rating[scale](score)}
                aria-pressed={isChosen}
                onClick={() => void this.rate(score, rating?.comment ?? '')}
              >
                <span aria-hidden="true">{sign}</span>
              </button>
            )
          })}
        </div>
        {rating && settings.comment && this.commentField(rating)}
        <p role="status">{this.outcome()}</p>
      </div>
    )
  }

  commentField(rating: Rating): JSX.Element | null {
    const { more } = this.props
    if (this.state.isSaid) return null
    const comment = this.state.comment ?? rating.comment
    return (
      <form onSubmit={(event) => void this.say(event, rating)}>
        <textarea
          rows={2}
          dir="auto"
          value={comment}
          maxLength={RATING_COMMENT_MAX_LENGTH}
          placeholder={more.rating.comment}
          aria-label={more.rating.comment}
          onInput={(event) => this.setState({ comment: event.currentTarget.value })}
        />
        <button type="submit" disabled={comment.trim() === rating.comment}>
          {more.rating.send}
        </button>
      </form>
    )
  }

  outcome(): string {
    const { conversation, more } = this.props
    if (this.state.hasFailed) return more.rating.failed
    return conversation.rating ? more.rating.thanks : ''
  }
}

const SCALES = {
  thumbs: ['👎', '👍'],
  faces: ['😞', '🙁', '😐', '🙂', '😀'],
  stars: ['★', '★', '★', '★', '★'],
} as const

/** Of stars, all up to the chosen one shine. */
function isLit(scale: Rating['scale'], score: number, rating: Rating | undefined): boolean {
  if (!rating) return false
  return scale === 'stars' ? score <= rating.score : score === rating.score
}
