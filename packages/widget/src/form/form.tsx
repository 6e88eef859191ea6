import type { Outgoing } from '@tealight/client'
import { Component, createRef, type JSX } from 'preact'
import type { BeforeProps } from '../before/before.tsx'
import type { PartProps } from '../panel/part.ts'
import { FieldView } from './field-view.tsx'
import css from './form.css?inline'
import { type Answers, introduce } from './introduce.ts'
import { problemWith, type Question, questionsOf } from './questions.ts'

export const styles = css

interface FormState {
  answers: Answers
  /** Problems are shown once somebody has tried to send. */
  wasTried: boolean
}

/** What a site asks before the first message. It has no button: sending the message sends it. */
export class Part extends Component<BeforeProps & PartProps, FormState> {
  override state: FormState = { answers: recalled(this.props.draft.recall()), wasTried: false }
  card = createRef<HTMLDivElement>()
  before = this.props.asked.take

  override componentDidMount(): void {
    this.props.asked.take = () => this.take()
  }

  override componentWillUnmount(): void {
    this.props.asked.take = this.before
  }

  isAway(): boolean {
    return this.props.client.state.available?.online === false
  }

  questions(): Question[] {
    const { details, more, language } = this.props
    return questionsOf(details.settings, this.isAway(), more, language)
  }

  problem(question: Question): string {
    return problemWith(question, this.state.answers[question.id] ?? '', this.props.more)
  }

  /** Shows what is missing, and leads there; or gives away what was answered. */
  take() {
    const { client, draft } = this.props
    // Somebody who is known by now has told it before.
    if (client.state.conversation) return undefined
    const questions = this.questions()
    const missing = questions.findIndex((question) => this.problem(question))
    if (missing >= 0) {
      this.setState({ wasTried: true })
      this.card.current?.querySelectorAll<HTMLElement>('[name]')[missing]?.focus()
      return null
    }
    draft.remember(JSON.stringify(lasting(questions, this.state.answers)))
    return introduce(questions, this.state.answers, this.isAway())
  }

  answer(id: string, answer: string): void {
    this.setState(({ answers }) => ({ answers: { ...answers, [id]: answer } }))
  }

  /** Messages that were refused because the site began to ask while they were written. */
  refused(): readonly Outgoing[] {
    return this.props.client.state.outgoing.filter(
      ({ state }) => state.kind === 'failed' && state.refusal === 'form-incomplete',
    )
  }

  sendRefused(): void {
    const { client } = this.props
    const about = this.take()
    if (!about) return
    for (const { id, text, files } of this.refused()) {
      client.discard(id)
      client.send(text, { about, files })
    }
  }

  render({ more }: BeforeProps & PartProps, { answers, wasTried }: FormState): JSX.Element {
    return (
      <div class="ask" role="group" aria-label={more.form.heading} ref={this.card}>
        {this.questions().map((question, at) => (
          <FieldView
            key={question.id}
            question={question}
            id={`question-${at}`}
            answer={answers[question.id] ?? ''}
            problem={wasTried ? this.problem(question) : ''}
            words={more.form}
            onAnswer={(answer) => this.answer(question.id, answer)}
          />
        ))}
        {this.refused().length > 0 && (
          <button class="plain" type="button" onClick={() => this.sendRefused()}>
            {more.form.send}
          </button>
        )}
      </div>
    )
  }
}

/** What need not be asked twice. An agreement is about this time alone. */
function lasting(questions: readonly Question[], answers: Answers): Answers {
  const kept = questions.filter(({ kind }) => kind !== 'consent')
  return Object.fromEntries(kept.map(({ id }) => [id, answers[id] ?? '']))
}

function recalled(text: string | null): Answers {
  try {
    const answers: Answers = JSON.parse(text ?? '{}')
    return answers
  } catch {
    return {}
  }
}
