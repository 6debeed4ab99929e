import { expect, test } from '@playwright/test'
import { workerUrl } from '#electron/core/worker-url.ts'

test('a worker is loaded from source beside its importer, and in the build beside the bundle', () => {
  expect(workerUrl('file:///source/electron/letters/letter-renderer.ts', 'letter').href).toBe(
    'file:///source/electron/letters/letter.worker.ts',
  )
  expect(workerUrl('file:///C:/Program%20Files/app/out/main/main.js', 'letter').href).toBe(
    'file:///C:/Program%20Files/app/out/main/letter.worker.js',
  )
})
