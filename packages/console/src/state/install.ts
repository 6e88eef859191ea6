import { computed, type ReadonlySignal, signal } from '@preact/signals'

/** Installing the console as an app of its own, where the browser offers that. */
export interface Install {
  readonly isOffered: ReadonlySignal<boolean>
  /** Lets the browser ask whether to. */
  ask(): void
}

/** https://wicg.github.io/manifest-incubations/#installability */
type Offer = Event & { prompt(): Promise<unknown> }

export function openInstall(): Install {
  const offer = signal<Offer | null>(null)
  addEventListener('beforeinstallprompt', (event) => {
    if (!isOffer(event)) return
    // It stands in the menu: a banner of the browser would lie over the desk.
    event.preventDefault()
    offer.value = event
  })
  return {
    isOffered: computed(() => offer.value !== null),
    ask() {
      void offer.value?.prompt()
      // An offer is good for once; the browser makes another one.
      offer.value = null
    },
  }
}

const isOffer = (event: Event): event is Offer => 'prompt' in event
