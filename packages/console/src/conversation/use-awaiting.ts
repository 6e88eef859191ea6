import { useEffect, useState } from 'preact/hooks'

/** Something that was asked for before it could be done: it is done as soon as it can be, unless it is called off. */
export function useAwaiting(canGo: boolean, go: () => void) {
  const [isAwaiting, setAwaiting] = useState(false)
  useEffect(() => {
    if (!isAwaiting || !canGo) return
    setAwaiting(false)
    go()
  }, [isAwaiting, canGo])
  return {
    isAwaiting,
    wait: () => setAwaiting(true),
    callOff: () => setAwaiting(false),
  }
}
