// Runs before every script, in plain JavaScript that old versions of Node understand too.
import process from 'node:process'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Lentera needs Node 22.18 or newer; this is Node ${process.versions.node} on ${process.platform} ${process.arch}.\n` +
      (process.platform === 'linux' && process.arch === 'x64'
        ? 'On Linux x64 `npm ci` brings its own: run `npm ci` first, without --omit=optional.'
        : 'Install a newer Node (https://nodejs.org), then run `npm ci` again.'),
  )
  process.exit(1)
}
