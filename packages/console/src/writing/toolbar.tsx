import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useToolbar } from '../design/use-toolbar.ts'
import { t } from '../i18n/language.ts'
import { KEY_MAP } from '../shell/key-map.ts'
import { FORMATS, type Format } from './formats.ts'
import { formatText } from './put-text.ts'
import { Tool } from './tool.tsx'

/** What can be done with a text, and whatever else goes with it, in one row: on phones the formats are behind a button. */
export function Toolbar(props: {
  children?: ComponentChildren
  /** What stands behind the formats. */
  after?: ComponentChildren
}): VNode {
  const [isUnfolded, unfold] = useState(false)
  return (
    <div
      {...useToolbar()}
      class={isUnfolded ? 'tools is-unfolded' : 'tools'}
      role="toolbar"
      aria-label={t('composer.tools')}
    >
      {props.children}
      <Tool
        icon="format"
        class="tools-fold"
        words={t('composer.formats')}
        isOpen={isUnfolded}
        run={() => unfold(!isUnfolded)}
      />
      <span class="tool-formats">
        {FORMATS.map((format) => (
          <FormatTool key={format} format={format} />
        ))}
      </span>
      {props.after}
    </div>
  )
}

function FormatTool({ format }: { format: Format }): VNode {
  const key = KEY_MAP.find(({ deed }) => deed === format)
  return (
    <Tool
      icon={format}
      words={t(`keys.${format}`)}
      {...(key && { shortcut: key.keys[0] })}
      run={() => formatText(format)}
    />
  )
}
