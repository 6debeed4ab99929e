import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clockStartingAt } from '#electron/core/clock.ts'
import { createLog, redact } from '#electron/core/log.ts'
import { testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

test('ids, codes and numbers stay; names, sentences and long numbers do not', () => {
  expect(
    redact({
      account: '01a1ffeb-1537-76c2-b2e7-cb4a5c0d1ca9',
      procedure: 'recommendations.saveLetter',
      code: 'SQLITE_IOERR_WRITE',
      error: 'TypeError',
      count: 12,
      name: 'Sari Melati',
      sentence: 'pasien batuk sejak dua minggu',
      nationalId: '9901011203850001',
      path: '/home/sari/data',
      upper: 'RAHARJO',
    }),
  ).toEqual({
    account: '01a1ffeb-1537-76c2-b2e7-cb4a5c0d1ca9',
    procedure: 'recommendations.saveLetter',
    code: 'SQLITE_IOERR_WRITE',
    error: 'TypeError',
    count: 12,
    name: '[redacted]',
    sentence: '[redacted]',
    nationalId: '[redacted]',
    path: '[redacted]',
    upper: '[redacted]',
  })
})

test('each line is JSON; full files rotate and only five old ones are kept', ({ folder }) => {
  const log = createLog(folder, clockStartingAt(testMorning))
  const fields = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`field${index}`, 'x'.repeat(70)]))
  for (let index = 0; index < 520; index++) log.info('test.filling', fields)
  const files = readdirSync(folder).toSorted()
  expect(files).toEqual(['lentera.log', ...[1, 2, 3, 4, 5].map((number) => `lentera.log.${number}`)])
  const line = readFileSync(join(folder, 'lentera.log'), 'utf8').split('\n')[0] ?? ''
  expect(JSON.parse(line)).toMatchObject({ level: 'info', event: 'test.filling' })
})

test('a log that cannot be written never stops the work', () => {
  expect(() => createLog('/dev/null/nowhere', clockStartingAt(testMorning)).error('test.refused')).not.toThrow()
})
