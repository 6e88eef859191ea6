import { createServer } from 'node:net'
import { Stop } from '../terminal/stop.mjs'

/** Finds out early that a port can't be had: nobody should wait for a build to be told. */
export async function requireFreePort(env) {
  const text = env.PORT?.trim() || '8080'
  const host = env.HOST?.trim() || '0.0.0.0'
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Stop(`PORT is "${text}": set it to a whole number from 0 to 65535.`)
  }
  const refusal = await tryToListen(port, host)
  if (refusal) throw new Stop(explain(refusal, port, host))
}

function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)))
  })
}

function explain(refusal, port, host) {
  switch (refusal) {
    case 'EADDRINUSE':
      return `Port ${port} is taken: stop the program that uses it, or choose another with PORT=${port + 1} npm start.`
    case 'EACCES':
      return `Port ${port} is not allowed to this user: choose one above 1023, such as PORT=8080 npm start.`
    default:
      return `Tealight can't listen on ${host}, port ${port} (${refusal}): check HOST and PORT.`
  }
}
