import type { BrowserContext, Page } from '@playwright/test'
import { CHROMIUM_WORDS, findChromium } from './chromium.ts'

const executablePath = findChromium()

const launchWith = (...words: readonly string[]) => ({
  ...(executablePath && { executablePath }),
  args: [...CHROMIUM_WORDS, ...words],
})

/** Chromium's own fake camera, two of them, and a person who says yes. */
export const withCamera = launchWith(
  '--use-fake-device-for-media-stream=device-count=2',
  '--use-fake-ui-for-media-stream',
)

/** The camera is there, and its use is refused. */
export const withRefusedCamera = launchWith('--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny')

interface Watched {
  readonly cameraStreams: MediaStream[]
}

/** Keeps every stream that the page opens, so that a test can ask what became of it. */
export async function watchCameras(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const streams: MediaStream[] = []
    Object.assign(window, { cameraStreams: streams })
    if (!navigator.mediaDevices) return
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async (wishes) => {
      const stream = await open(wishes)
      streams.push(stream)
      return stream
    }
  })
}

/** How often the camera was opened, and how many of its streams still run. */
export function cameraUse(
  page: Page,
): Promise<{ readonly opened: number; readonly running: number; readonly sound: number }> {
  return page.evaluate(() => {
    const { cameraStreams } = window as unknown as Watched
    const tracks = cameraStreams.flatMap((stream) => stream.getTracks())
    return {
      opened: cameraStreams.length,
      running: tracks.filter((track) => track.readyState === 'live').length,
      sound: tracks.filter((track) => track.kind === 'audio').length,
    }
  })
}
