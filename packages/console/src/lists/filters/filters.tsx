import type { VNode } from 'preact'
import { adoptStyles } from '../../design/adopt-styles.ts'
import type { ListAddress } from '../../routes/list-address.ts'
import { useDesk } from '../../state/desk.ts'
import { FilterBar } from './filter-bar.tsx'
import { FilterDialog } from './filter-dialog.tsx'
import styles from './filters.css?inline'
import { ViewDialog } from './view-dialog.tsx'

adoptStyles(styles)

/** All about filtering a list and keeping it as a view. It comes when somebody filters for the first time. */
export function Filters(props: {
  list: ListAddress
  /** Shows another list. */
  show: (list: ListAddress) => void
}): VNode {
  const { list, show } = props
  const { open } = useDesk()
  const close = (): void => {
    open.value = 'nothing'
  }
  return (
    <>
      <FilterBar list={list} narrow={show} />
      {open.value === 'filter' && <FilterDialog list={list} narrow={show} onClose={close} />}
      {open.value === 'view' && <ViewDialog list={list} show={show} onClose={close} />}
    </>
  )
}
