import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { Tool } from '../writing/tool.tsx'

/** Opens the browser's dialog to choose files. */
export function FileButton({ onChoose }: { onChoose: (files: readonly File[]) => void }): VNode {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Tool icon="clip" words={t('files.choose')} run={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        multiple
        onChange={({ currentTarget }) => {
          onChoose([...(currentTarget.files ?? [])])
          // The same file may be chosen again.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
