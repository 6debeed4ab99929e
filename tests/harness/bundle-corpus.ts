import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sealBundle } from '#electron/bundle/seal-bundle.ts'
import { bundleName, filesBelow, flipped, sampleOptions, unzipInto } from './bundle-sample.ts'
import { type ForgedEntry, forgedZip } from './forged-zip.ts'

/** One file as it may arrive, with or without its signature. */
export interface CorpusItem {
  readonly title: string
  readonly zip: Buffer
  readonly signature: Buffer | null
}

export interface Corpus {
  readonly publicKey: string
  readonly genuine: CorpusItem
  readonly items: readonly CorpusItem[]
}

/** A sealed bundle and everything that can be done to it; `folder` is only worked in. */
export async function damagedBundles(folder: string): Promise<Corpus> {
  const sealed = await sealBundle(sampleOptions(folder))
  const whole = readFileSync(join(folder, sealed.zipName))
  const signature = readFileSync(join(folder, sealed.signatureName))
  const files = filesBelow(unzipInto(join(folder, sealed.zipName), join(folder, 'unpacked')))
  const sound: readonly ForgedEntry[] = [...files].map(([path, content]) => ({ name: nameOf(path), content }))
  const scan = files.get('data/pindaian.pdf') ?? Buffer.alloc(0)

  const changed = (path: string, change: Partial<ForgedEntry>): readonly ForgedEntry[] =>
    sound.map((entry) => (entry.name === nameOf(path) ? { ...entry, ...change } : entry))
  const without = (path: string): readonly ForgedEntry[] => sound.filter((entry) => entry.name !== nameOf(path))
  const flips = [...files]
    .filter(([, content]) => content.length > 0)
    .map(([path, content]): readonly [string, readonly ForgedEntry[]] => [
      `flipped ${path}`,
      changed(path, { content: flipped(content, content.length >> 1), isDeflated: path.length % 2 === 0 }),
    ])
  const forged: readonly (readonly [string, readonly ForgedEntry[]])[] = [
    ...flips,
    ['zipped again', sound],
    ['zipped again and packed', sound.map((entry) => ({ ...entry, isDeflated: true }))],
    ['missing payload', without('data/pindaian.pdf')],
    ['missing declaration', without('bagit.txt')],
    ['missing manifest', without('manifest-sha256.txt')],
    ['missing tagmanifest', without('tagmanifest-sha256.txt')],
    [
      'both tagmanifests missing',
      without('tagmanifest-sha256.txt').filter((one) => !`${one.name}`.includes('tagmani')),
    ],
    ['extra payload', [...sound, { name: nameOf('data/susulan.pdf'), content: scan.subarray(5) }]],
    ['extra tag file', [...sound, { name: nameOf('catatan.txt'), content: scan }]],
    ['outside the folder', [...sound, { name: 'autorun.inf', content: Buffer.from('x') }]],
    ['renamed', changed('data/pindaian.pdf', { name: nameOf('data/lain.pdf') })],
    ['climbing path', [...sound, { name: nameOf('../../luar.txt'), content: scan }]],
    ['absolute path', [...sound, { name: '/etc/passwd', content: scan }]],
    ['backslash', [...sound, { name: `${bundleName}\\data\\a.txt`, content: scan }]],
    ['no utf-8', [...sound, { name: Buffer.from([0x41, 0xff, 0xfe]), content: scan }]],
    ['reserved name', [...sound, { name: nameOf('data/CON'), content: scan }]],
    ['same name twice', [...sound, { name: nameOf('data/pindaian.pdf'), content: Buffer.from('another') }]],
    ['names alike on Windows', [...sound, { name: nameOf('data/PINDAIAN.pdf'), content: scan }]],
    ['link', [...sound, { name: nameOf('data/tautan'), content: Buffer.from('/etc/passwd'), mode: 0o120777 }]],
    ['encrypted entry', changed('data/pindaian.pdf', { flags: 1 })],
    ['strongly encrypted entry', changed('data/pindaian.pdf', { flags: 0x40 })],
    ['unknown packing', changed('data/pindaian.pdf', { method: 14 })],
    ['cannot be unpacked', changed('data/pindaian.pdf', { method: 8, declaredSize: 70_001 })],
    ['wrong checksum', changed('data/pindaian.pdf', { declaredChecksum: 1 })],
    ['two names', changed('data/pindaian.pdf', { localName: nameOf('data/lain.pdf') })],
    ['bomb', [...sound, { name: nameOf('data/bom'), content: Buffer.alloc(20_000_000), isDeflated: true }]],
    [
      'lying bomb',
      changed('data/pindaian.pdf', { content: Buffer.alloc(5_000_000), isDeflated: true }).map((entry) =>
        entry.name === nameOf('data/pindaian.pdf') ? { ...entry, declaredSize: 70_001 } : entry,
      ),
    ],
    ['shorter than declared', changed('data/pindaian.pdf', { isDeflated: true, declaredSize: 80_000 })],
    [
      'shared bytes',
      [...sound, { name: nameOf('data/salinan.pdf'), content: sound[5]?.content ?? scan, sharesEntry: 5 }],
    ],
    ['no common folder', [{ name: 'a.txt' }, { name: 'b.txt' }]],
    ['nothing in it', []],
  ]
  const broken = Buffer.from(forgedZip(sound))
  broken.writeUInt8(0, broken.indexOf('PK\x01\x02', 0, 'latin1'))
  const inScan = whole.indexOf(scan) + 100
  const items: readonly CorpusItem[] = [
    ...forged.map(([title, entries]) => ({ title, zip: forgedZip(entries), signature })),
    ...[0.2, 0.9, 0.999].map((part) => ({
      title: `cut at ${part}`,
      zip: whole.subarray(0, Math.floor(whole.length * part)),
      signature,
    })),
    { title: 'bytes after the end', zip: Buffer.concat([whole, Buffer.from('tail')]), signature },
    { title: 'bytes before the start', zip: Buffer.concat([Buffer.from('head'), whole]), signature },
    { title: 'damaged directory', zip: broken, signature },
    { title: 'no zip', zip: Buffer.from('%PDF-1.7 not a zip'), signature },
    { title: 'empty', zip: Buffer.alloc(0), signature },
    { title: 'flipped in a scan of the sealed zip', zip: flipped(whole, inScan), signature },
    ...[10, 4000, whole.length - 300, whole.length - 30].map((at) => ({
      title: `flipped at ${at} of the sealed zip`,
      zip: flipped(whole, at),
      signature,
    })),
    { title: 'no signature', zip: whole, signature: null },
    { title: 'signature unreadable', zip: whole, signature: Buffer.from('no signature') },
    {
      title: 'comment of the signature changed',
      zip: whole,
      signature: Buffer.from(signature.toString().replace(`file:${bundleName}`, 'file:RM-2026-0013')),
    },
  ]
  return { publicKey: sealed.publicKey, genuine: { title: 'genuine', zip: whole, signature }, items }
}

const nameOf = (path: string): string => `${bundleName}/${path}`
