import { loadReport, type ReportAnswers, type ReportQuery } from '@tealight/client'
import { useEffect, useState } from 'preact/hooks'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'

/** What came of asking. While something else is asked for, what came before stays. */
export interface Asked<Answer> {
  answer: Answer | null
  isLoading: boolean
  problem: string | null
  again: () => void
}

/** Asks for a report, and again whenever something else is wanted. Null: nothing is. */
export function useReport<Kind extends keyof ReportAnswers>(
  kind: Kind,
  query: ReportQuery | null,
): Asked<ReportAnswers[Kind]> {
  const { client } = useDesk()
  const [tries, setTries] = useState(0)
  const [answer, setAnswer] = useState<ReportAnswers[Kind] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isLoading, setLoading] = useState(true)
  const name = query === null ? '' : new URLSearchParams(query).toString()

  useEffect(() => {
    let isWanted = true
    setLoading(query !== null)
    if (query === null) setAnswer(null)
    else
      void loadReport(client, kind, query).then((outcome) => {
        if (!isWanted) return
        if (outcome.ok) setAnswer(outcome.value)
        setProblem(outcome.ok ? null : refusalWords(outcome.refusal))
        setLoading(false)
      })
    return () => void (isWanted = false)
  }, [kind, name, tries])
  return { answer, isLoading, problem, again: () => setTries(tries + 1) }
}
