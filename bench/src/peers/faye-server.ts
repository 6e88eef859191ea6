import { createServer } from 'node:http'
import faye from 'faye'
import { listen } from './listen.ts'

/*
 * A chat over Faye 1.4: clients publish to channels and subscribe to them by themselves. With the mount point and the
 * timeout of its documentation.
 */

const server = createServer()
new faye.NodeAdapter({ mount: '/bayeux', timeout: 45 }).attach(server)
listen(server)
