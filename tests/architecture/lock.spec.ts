import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { type LockFile, missingParts, platformParts, withAllParts } from '#electron/tools/lock-platforms.ts'
import { PROJECT } from './source-files.ts'

const COMPILER = '@myriaddreamin/typst-ts-node-compiler'
const lock = JSON.parse(readFileSync(resolve(PROJECT, 'package-lock.json'), 'utf8')) as LockFile

test('the lock file holds the letter compiler and all its platform parts', () => {
  const inLock = Object.keys(lock.packages).filter((path) => path.startsWith(`node_modules/${COMPILER}`))
  expect(inLock).toHaveLength(12)
  expect(missingParts(lock)).toEqual([])
})

test('every native module of the product has its Windows part', () => {
  expect(lock.packages[`node_modules/${COMPILER}-win32-x64-msvc`]).toMatchObject({ os: ['win32'], cpu: ['x64'] })
  // This one carries the binaries of all systems in its own package.
  expect(existsSync(resolve(PROJECT, 'node_modules/better-sqlite3/prebuilds/win32-x64.node'))).toBe(true)
  const owners = new Set(platformParts(lock).map((part) => part.owner))
  const product = [...owners].filter((owner) => !lock.packages[`node_modules/${owner}`]?.dev)
  expect(product).toEqual([COMPILER])
})

test('a part that npm dropped is found and put back', () => {
  const name = `node_modules/${COMPILER}-linux-arm64-musl`
  const { [name]: dropped, ...rest } = lock.packages
  const damaged: LockFile = { ...lock, packages: rest }
  expect(missingParts(damaged).map((part) => part.name)).toEqual([name.replace('node_modules/', '')])
  expect(withAllParts(damaged).packages[name]).toMatchObject({
    version: dropped?.version,
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
    optional: true,
  })
  expect(Object.keys(withAllParts(damaged).packages)).toEqual(Object.keys(lock.packages))
})

test('npm accepts package.json and the lock file together', () => {
  const words = ['ci', '--dry-run', '--ignore-scripts', '--prefer-offline']
  const npm = spawnSync('npm', words, { cwd: PROJECT, encoding: 'utf8', shell: process.platform === 'win32' })
  expect(npm.stderr).not.toContain('npm error')
  expect(npm.status).toBe(0)
})
