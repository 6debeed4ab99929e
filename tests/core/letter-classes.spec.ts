import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { install, resourcesFolder, startCore } from '#tests/harness/core.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

const addedClass = {
  template: 'surat-keterangan',
  name: 'Surat keterangan',
  number: { few: 3 },
  signatures: [{ place: 'signer', name: 'Penanda tangan', post: 'perawat' }],
}

test('a class of letters is added by a file: it has its number, its blocks, its warning and its signatory', async () => {
  const [data, resources] = [temporaryFolder(), temporaryFolder()]
  cpSync(resourcesFolder, resources.path, { recursive: true })
  writeFileSync(join(resources.path, 'letters/classes/surat-keterangan.json'), JSON.stringify(addedClass))
  const core = await startCore(data.path, { resourcesFolder: resources.path })
  try {
    const { admin } = await install(core)
    const { template } = addedClass
    const classOf = async () => (await admin.letterSettings.classes({})).find((one) => one.template === template)
    expect(await classOf()).toMatchObject({
      name: 'Surat keterangan',
      few: 3,
      example: 'WP.17.PAS.1-PK.01.07.01-1',
      signatories: [{ place: 'signer', postId: 'perawat' }],
    })
    await admin.letterSettings.changeClass({
      template,
      source: 'block',
      pattern: null,
      ownSeries: false,
      few: 2,
      revision: 0,
    })
    await admin.letterSettings.reserveBlock({ template, year: 2026, first: 11, last: 13, source: 'Buku agenda' })
    const ask = () =>
      admin.letterNumbers.preview({ template, date: '2026-11-16' as never, classification: 'PK.01.07.01' })
    expect(await ask()).toEqual({
      source: 'block',
      next: 'WP.17.PAS.1-PK.01.07.01-11',
      remaining: 3,
      isFew: false,
    })
    const told = async () => (await admin.today.list({})).items.filter(({ kind }) => kind === 'letter-block-low')
    expect(await told()).toEqual([])
    await admin.letterSettings.changeClass({
      template,
      source: 'block',
      pattern: null,
      ownSeries: false,
      few: 3,
      revision: 1,
    })
    expect(await ask()).toMatchObject({ isFew: true })
    expect(await told()).toMatchObject([{ data: { template, count: 3 } }])
  } finally {
    await core.close()
    data.remove()
    resources.remove()
  }
})

test('a kind of letter that carries no number has no class to set', async () => {
  const data = temporaryFolder()
  const core = await startCore(data.path)
  try {
    const { admin } = await install(core)
    for (const template of ['permohonan-wbp', 'surat-lain']) {
      const block = { template, year: 2026, first: 1, last: 2, source: 'Buku agenda' }
      expect((await failureOf(admin.letterSettings.reserveBlock(block))).code).toBe('not-found')
    }
    const { letterSettings } = admin
    expect((await letterSettings.classes({})).map(({ template }) => template)).not.toContain('permohonan-wbp')
  } finally {
    await core.close()
    data.remove()
  }
})
