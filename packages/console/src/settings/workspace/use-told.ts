import type { Result } from '@tealight/client'
import { refusalWords } from '../../i18n/refusal-words.ts'
import { useDesk } from '../../state/desk.ts'

/** Says what came of a deed, and answers whether it was done. */
export function useTold(): (outcome: Result<unknown>, done?: string) => boolean {
  const { notices } = useDesk()
  return (outcome, done) => {
    if (!outcome.ok) notices.tell(refusalWords(outcome.refusal), 'problem')
    else if (done !== undefined) notices.tell(done)
    return outcome.ok
  }
}
