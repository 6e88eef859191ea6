import type { JSX } from 'preact'
import type { MoreWords } from '../i18n/more/more-en.ts'
import type { Question } from './questions.ts'

interface FieldViewProps {
  question: Question
  /** What the elements are found by within the chat. */
  id: string
  answer: string
  problem: string
  words: MoreWords['form']
  onAnswer: (answer: string) => void
}

/** Something was typed or chosen. */
interface Typed {
  currentTarget: { value: string }
}

/** One question with its label, what is wrong with the answer, and what becomes of it. */
export function FieldView(props: FieldViewProps): JSX.Element {
  const { question, id, problem, words } = props
  const { kind, label, isRequired } = question
  const optional = !isRequired && kind !== 'consent' && (
    <span class="faint"> ({words.optional})</span>
  )
  const note = problem || (kind === 'contact' && words.contactHelp)
  return (
    <div class="question">
      {kind === 'consent' ? (
        <Consent {...props} />
      ) : (
        <>
          <label for={id}>
            <bdi>{label}</bdi>
            {optional}
          </label>
          <Control {...props} />
        </>
      )}
      {note && (
        <p id={`${id}-note`} class={problem ? 'hint failed' : 'hint faint'}>
          {note}
        </p>
      )}
    </div>
  )
}

function Consent(props: FieldViewProps): JSX.Element {
  const { question, answer, words, onAnswer } = props
  return (
    <label class="consent">
      <input
        {...common(props)}
        type="checkbox"
        checked={answer === 'yes'}
        onChange={({ currentTarget }) => onAnswer(currentTarget.checked ? 'yes' : '')}
      />
      <span>
        <bdi>{question.label}</bdi>{' '}
        {question.link && (
          <a href={question.link} target="_blank" rel="noopener noreferrer">
            {words.consentLink}
          </a>
        )}
      </span>
    </label>
  )
}

function Control(props: FieldViewProps): JSX.Element {
  const { question, answer, words, onAnswer } = props
  const { kind, isLong, options } = question
  const shared = {
    ...common(props),
    value: answer,
    onInput: (event: Typed) => onAnswer(event.currentTarget.value),
  }
  if (options.length > 0) {
    return (
      <select {...shared}>
        <option value="">{words.choose}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )
  }
  if (isLong) return <textarea {...shared} dir="auto" rows={3} maxLength={500} />
  return <input {...shared} {...INPUTS[kind]} dir="auto" />
}

/** The name lets the form find it again, whatever it is. */
function common({ question: { isRequired }, id, problem }: FieldViewProps) {
  return {
    id,
    name: id,
    'aria-required': isRequired,
    'aria-invalid': problem !== '',
    'aria-describedby': `${id}-note`,
  }
}

const EMAIL = { type: 'email', autocomplete: 'email', maxLength: 320 } as const

/** What keyboards and browsers need to know to help. */
const INPUTS = {
  name: { type: 'text', autocomplete: 'name', maxLength: 100 },
  email: EMAIL,
  contact: EMAIL,
  phone: { type: 'tel', autocomplete: 'tel', maxLength: 30 },
  text: { type: 'text', maxLength: 500 },
  choice: {},
  consent: {},
  team: {},
} as const
