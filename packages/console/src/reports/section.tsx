import type { ComponentChildren, VNode } from 'preact'
import { useId } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import type { Asked } from './use-report.ts'
import { words } from './words.ts'

/** A part of the page: its title, and what it shows as soon as that is there. */
export function Section<Answer>(props: {
  title: string
  asked: Asked<Answer>
  isEmpty: (answer: Answer) => boolean
  /** Beside the title. */
  tools?: ComponentChildren
  children: (answer: Answer) => ComponentChildren
}): VNode {
  const { title, asked, tools } = props
  const id = useId()
  return (
    <section class="report" aria-labelledby={id} aria-busy={asked.isLoading}>
      <header class="report-head">
        <h2 id={id}>{title}</h2>
        {tools}
      </header>
      <Body {...props} />
    </section>
  )
}

function Body<Answer>(props: {
  asked: Asked<Answer>
  isEmpty: (answer: Answer) => boolean
  children: (answer: Answer) => ComponentChildren
}): VNode {
  const { answer, problem, again } = props.asked
  if (problem !== null)
    return (
      <p class="report-note" role="alert">
        {problem}{' '}
        <button type="button" class="button is-small" onClick={again}>
          {t('list.retry')}
        </button>
      </p>
    )
  if (answer === null)
    return (
      <p class="report-note is-loading" role="status">
        {words('loading')}
      </p>
    )
  if (props.isEmpty(answer))
    return (
      <p class="report-note">
        {words('nothing')} {words('nothing-lead')}
      </p>
    )
  return <>{props.children(answer)}</>
}
