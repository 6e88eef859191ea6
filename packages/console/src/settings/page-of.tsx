import type { ComponentChildren, VNode } from 'preact'

/** A page of settings whose parts are saved one by one. */
export function PageOf(props: { title: string; help: string; children: ComponentChildren }): VNode {
  return (
    <div class="section">
      <div class="section-scroll">
        <PageHead title={props.title} help={props.help} />
        <div class="section-fields">{props.children}</div>
      </div>
    </div>
  )
}

/** What a page of settings is about. */
export function PageHead({ title, help }: { title: string; help: string }): VNode {
  return (
    <header class="section-head">
      <h2>{title}</h2>
      <p>{help}</p>
    </header>
  )
}
