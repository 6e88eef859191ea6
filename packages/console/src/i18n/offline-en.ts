/** What is said of the connection, of what works without it, and of the app. */
export const offlineEn = {
  'app.outdated': 'A new version of the console is there.',
  'app.install': 'Install as an app',
  'connection.offline': 'You are offline. What you write is kept and sent as soon as you are back.',
  'connection.waiting': {
    one: 'Connection lost. Trying again in {count} second.',
    other: 'Connection lost. Trying again in {count} seconds.',
  },
  'connection.as-of':
    'Offline: as of {time}. Answers and notes wait here; everything else needs the connection.',
  'connection.now': 'Connection lost. Trying again now…',
  'connection.retry': 'Try now',
  'connection.stopped': 'The connection has ended. {reason}',
  'account.copy': 'Keep a copy on this device',
  'account.copy-auto': 'In the installed app',
  'account.copy-on': 'Always',
  'account.copy-off': 'Never',
} as const
