import { findFolded } from '@tealight/protocol'
import { Component, type ComponentChildren, createRef, type JSX } from 'preact'
import { Part as FormattedText } from '../formatting/formatting.tsx'
import { LinkedText } from '../panel/linked-text.tsx'
import type { PartProps } from '../panel/part.ts'
import { hasMarkup } from '../panel/text-parts.ts'

interface MarksProps extends PartProps {
  text: string
  /** What was found, as it is compared. */
  folded: string
}

/** A message in which something was found, with marks on it. */
export class Part extends Component<MarksProps> {
  text = createRef<HTMLDivElement>()

  override componentDidMount(): void {
    // A long message was brought into view as a whole: what was found may stand further down.
    this.text.current?.querySelector('mark')?.scrollIntoView({ block: 'nearest' })
  }

  render({ text, folded }: MarksProps): JSX.Element {
    const shown = (piece: string): ComponentChildren => marked(piece, folded)
    const Text = hasMarkup(text) ? FormattedText : LinkedText
    return (
      <div ref={this.text}>
        <Text {...{ text, shown }} />
      </div>
    )
  }
}

function marked(text: string, folded: string): ComponentChildren {
  const parts: ComponentChildren[] = []
  let at = 0
  for (const [from, to] of findFolded(text, folded)) {
    parts.push(text.slice(at, from), <mark>{text.slice(from, to)}</mark>)
    at = to
  }
  return [...parts, text.slice(at)]
}
