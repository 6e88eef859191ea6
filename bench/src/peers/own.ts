import { meterInside } from '../processes/meter.ts'
import { serve } from '../processes/served.ts'
import { editSite } from '../product/owner.ts'
import { environmentOf } from '../product/tealight.ts'
import { settle, startReaders, startSenders } from '../product/town.ts'
import { isNeverMissing, type Standing, type System } from './system.ts'

/** The product as it is. */
export const tealight: System = {
  name: 'tealight',
  title: 'Tealight',
  stored: 'on disk',
  missing: isNeverMissing,
  async start(visitors: number): Promise<Standing> {
    const { tealight: server, owner, readers, senders, leave } = await settle(visitors)
    return {
      door: owner.door,
      cookie: owner.cookie,
      meter: meterInside(server.remote),
      readers,
      senders,
      tellAll: (greeting) => owner.edit({ greeting }),
      stop: leave,
    }
  },
}

/** The product but for its store. */
export const tealightUnstored: System = {
  name: 'tealight-unstored',
  title: 'Tealight without the store',
  stored: 'no',
  missing: isNeverMissing,
  async start(): Promise<Standing> {
    const { port, remote } = await serve('../unstored/server.js', { env: environmentOf('unused') })
    const [readers, senders] = [startReaders(), startSenders()]
    // Whoever has a session is the owner.
    const cookie = 'tealight_session=any'
    return {
      door: { port, siteKey: 'unstored' },
      cookie,
      meter: meterInside(remote),
      readers,
      senders,
      tellAll: (greeting) => editSite({ port, siteId: 'unstored-site', cookie }, { greeting }),
      async stop() {
        await Promise.all([readers.stop(), senders.stop(), remote.stop()])
      },
    }
  },
}
