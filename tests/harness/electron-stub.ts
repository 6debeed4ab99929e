import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** By these letters the fuse tool finds the fuses inside Electron's binary; after them: version, count, one sign each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const

/** A folder that looks like an unpacked Electron to the packager; every fuse stands the wrong way round. */
export function writeElectronStub(folder: string, wanted: Readonly<Record<string, boolean>>): void {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const signs = FUSES.map((name) => (wanted[name] === true ? '0' : '1')).join('')
  const header = Buffer.from([1, FUSES.length])
  const binary = Buffer.concat([Buffer.from(`#!/bin/sh\n${SENTINEL}`), header, Buffer.from(signs)])
  writeFileSync(join(folder, 'electron'), binary, { mode: 0o755 })
  for (const name of ['version', 'LICENSE']) writeFileSync(join(folder, name), '')
}

export function readFuses(binary: Buffer): Readonly<Record<string, boolean>> {
  const start = binary.indexOf(SENTINEL) + SENTINEL.length + 2
  return Object.fromEntries(FUSES.map((name, index) => [name, binary[start + index] === '1'.charCodeAt(0)]))
}
