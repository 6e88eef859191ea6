import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** What is drawn: a label for each step, and lines or bars over them. */
export interface Drawing {
  labels: readonly string[]
  /** What is beside the axis. */
  unit: 'count' | 'time'
  series: readonly DrawnSeries[]
  format: (value: number | null) => string
  /** The step that was clicked. */
  onPick: (index: number) => void
}

export interface DrawnSeries {
  label: string
  /** Null: there is nothing to draw. */
  values: readonly (number | null)[]
  look: 'bars' | 'line' | 'faint'
}

const HEIGHT_PX = 240

/**
 * A drawing for the eyes: beside it stands a table with the same figures. Where a browser draws nothing, the table is
 * all there is.
 */
export function Chart({ drawing }: { drawing: Drawing }): VNode {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (element === null || !canDraw()) return
    let take = (): void => {}
    let isWanted = true
    void import('./draw.ts').then(
      ({ draw }) => {
        if (isWanted) take = draw(element, drawing, HEIGHT_PX)
      },
      () => undefined,
    )
    return () => {
      isWanted = false
      take()
    }
  }, [drawing])
  return <div class="report-chart" ref={place} dir="ltr" aria-hidden="true" />
}

function canDraw(): boolean {
  return document.createElement('canvas').getContext('2d') !== null
}
