import type { JSX } from 'preact'
import { Line } from '../panel/icons.tsx'

export const FileIcon = (): JSX.Element => <Line d="M6 3h8l4 4v14H6zM14 3v4h4" />
export const SoundIcon = (): JSX.Element => <Line d="M4 10v4M8 7v10M12 4v16M16 8v8M20 11v2" />
export const PlayIcon = (): JSX.Element => <Line d="M8 5l11 7-11 7z" />
export const PauseIcon = (): JSX.Element => <Line d="M9 5v14M15 5v14" />
export const SaveIcon = (): JSX.Element => <Line d="M12 4v11M7 11l5 5 5-5M5 20h14" />
export const CrossIcon = (): JSX.Element => <Line d="M6 6l12 12M18 6L6 18" />
