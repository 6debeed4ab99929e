import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe', 'msedge.exe']

/** A real Chromium with no voice of its own: it must ask the network for nothing. */
export const CHROMIUM_WORDS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** $LENTERA_CHROMIUM, else the computer's own, else one that Playwright fetched; null when there is none. */
export function findChromium(): string | null {
  const chosen = process.env.LENTERA_CHROMIUM
  if (chosen) return chosen
  return findOnPath(NAMES) ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : null)
}

export function findOnPath(names: readonly string[]): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name)
      if (isProgram(path)) return path
    }
  }
  return null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
