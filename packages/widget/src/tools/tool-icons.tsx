import type { JSX } from 'preact'
import { Line } from '../panel/icons.tsx'

export const ClipIcon = (): JSX.Element => (
  <Line d="M20 11l-8 8a5 5 0 0 1-7-7l8-8a3.3 3.3 0 0 1 5 5l-8 8a1.7 1.7 0 0 1-2.5-2.5l7-7" />
)
export const CameraIcon = (): JSX.Element => (
  <Line d="M4 8h3l2-3h6l2 3h3v11H4zM12 10a3 3 0 1 0 0 6 3 3 0 0 0 0-6" />
)
export const FaceIcon = (): JSX.Element => (
  <Line d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9 10h0M15 10h0M8.5 14.5a4.5 4.5 0 0 0 7 0" />
)
export const MicrophoneIcon = (): JSX.Element => (
  <Line d="M12 4a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4M6 11a6 6 0 0 0 12 0M12 17v3" />
)
