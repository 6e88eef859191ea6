import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { askAgain } from '../client/build/ask-again.ts'
import { installable } from './build/installable.ts'
import { offlineShell } from './build/offline-shell.ts'

/** Where `vite dev` finds the server: the one that `npm start` runs. */
const SERVER = process.env['TEALIGHT_SERVER'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  base: '/console/',
  plugins: [preact({ devToolsEnabled: false }), askAgain(), installable(), offlineShell()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // `light-dark()` stays as it is written: these are the first browsers that know it.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // One stylesheet, and no `data:` copies of icons: the server allows `style-src 'self'` alone.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    // The preload helper is only of use to browsers that cannot start a module by themselves.
    modulePreload: false,
  },
  server: { proxy: { '/v1': SERVER, '/w': SERVER, '/demo': SERVER, '/docs': SERVER } },
})
