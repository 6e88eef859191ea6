import type { ComponentChildren, VNode } from 'preact'

/** A page of settings whose parts are saved one by one. */
export function PageOf(props: { title: string; help: string; children: ComponentChildren }): VNode {
  return (
    <div class="section">
      <div class="section-scroll">
        <header class="section-head">
          <h2>{props.title}</h2>
          <p>{props.help}</p>
        </header>
        <div class="section-fields">{props.children}</div>
      </div>
    </div>
  )
}
