import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { WALL_ID } from './focus.ts'
import { PageShell } from './page-shell.tsx'

/** The team wall, for those who lead. */
export function WallShell(): VNode {
  const { mayManage } = useDesk()
  const words = {
    loading: t('wall.loading'),
    failed: t('wall.not-loaded'),
    notYours: !mayManage.value && t('wall.not-yours'),
  }
  return <PageShell id={WALL_ID} load={loadWall} words={words} with={{}} />
}

const loadWall = async () => (await import('../wall/wall.tsx')).Wall
