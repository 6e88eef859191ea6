/** The table of contents. A page that stands in none of the sections comes under "More". */
const SECTIONS = [
  { name: 'Start', pages: ['index.md'] },
  {
    name: 'For site owners',
    pages: [
      'owners/install.md',
      'owners/embed.md',
      'owners/api.md',
      'owners/look.md',
      'owners/languages.md',
      'owners/before-the-chat.md',
      'owners/identity.md',
      'owners/privacy.md',
      'owners/reach.md',
      'owners/conversation.md',
      'owners/files.md',
      'owners/chat-page.md',
      'owners/badge.md',
      'owners/connection.md',
    ],
  },
  {
    name: 'For agents',
    pages: [
      'agents/console.md',
      'agents/writing.md',
      'agents/people.md',
      'agents/search.md',
      'agents/lists.md',
      'agents/routing.md',
      'agents/blocking.md',
      'agents/notifications.md',
      'agents/reports.md',
      'agents/offline.md',
    ],
  },
  { name: 'For operators', pages: ['operate/run.md', 'operate/settings.md'] },
  {
    name: 'Behind a proxy',
    pages: ['index', 'caddy', 'nginx', 'haproxy', 'apache', 'varnish', 'squid'].map(
      (name) => `deploy/${name}.md`,
    ),
  },
  {
    name: 'For integrators',
    pages: ['integrate/http-api.md', 'integrate/streams.md', 'integrate/protocol.md'],
  },
  {
    name: 'For builders',
    pages: ['architecture.md', 'add-a-command.md', 'add-a-setting.md', 'performance.md'],
  },
  { name: 'Decisions', folder: 'decisions/' },
]

/**
 * Puts pages under their sections.
 *
 * @template {{ path: string }} Page
 * @param {Page[]} pages
 * @returns {{ name: string, pages: Page[] }[]}
 */
export function inSections(pages) {
  const placed = SECTIONS.map(({ name, pages: paths, folder }) => ({
    name,
    pages: paths
      ? paths.flatMap((path) => pages.find((page) => page.path === path) ?? [])
      : pages.filter(({ path }) => path.startsWith(folder)),
  }))
  const found = new Set(placed.flatMap((section) => section.pages))
  const rest = pages.filter((page) => !found.has(page))
  return [...placed, { name: 'More', pages: rest }].filter((section) => section.pages.length > 0)
}
